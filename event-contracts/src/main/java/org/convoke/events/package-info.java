/**
 * What the services tell each other: a record, a JSON Schema and an example per event, and how they are written. Events
 * carry no personal data beyond the mailboxes of missions. Nothing here knows who sends or who reads.
 */
@NullMarked
package org.convoke.events;

import org.jspecify.annotations.NullMarked;
