/**
 * Who is owed what: notices, what each participant was last told, and what became of it. It promises that every invited
 * participant is a row of every notice that concerns it, is owed each revision once whatever the order of events, and that
 * what was decided survives the rebuilding of projections. It never talks to a mail server.
 */
@NullMarked
package org.convoke.notification.notice;

import org.jspecify.annotations.NullMarked;
