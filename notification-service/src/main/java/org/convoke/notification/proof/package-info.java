/**
 * Proves who was told what, and when: the delivery report of a notice, as data, as a table and as a document for people. It
 * promises that a report holds every participant of its notice, that the same ledger always gives the same bytes, and that
 * whoever keeps a copy can prove it without us. A mission proves its own rows only.
 */
@NullMarked
package org.convoke.notification.proof;

import org.jspecify.annotations.NullMarked;
