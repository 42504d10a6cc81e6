/**
 * What of a session can be subscribed to: its programme as a calendar, as far as the reader may see it. Events are named and
 * counted as in the emails of the installation, from the same revisions by the same code. Nothing is changed from here.
 */
@NullMarked
package org.convoke.agenda.feed;

import org.jspecify.annotations.NullMarked;
