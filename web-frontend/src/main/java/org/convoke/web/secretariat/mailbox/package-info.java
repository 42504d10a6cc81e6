/** The rounds in which the secretariat asks missions whether their mailboxes are still right, and who answered. */
@NullMarked
package org.convoke.web.secretariat.mailbox;

import org.jspecify.annotations.NullMarked;
