/**
 * What programs read of the agenda: calendars, the feed of revisions, data, and a stream of what is now. Public data only:
 * nothing here looks at who is asking, so that every answer is the same for everybody and may be read by pages of other
 * sites. Addresses and formats of {@code /api/v1} stay as they are; another version gets another address.
 */
@NullMarked
package org.convoke.web.feeds;

import org.jspecify.annotations.NullMarked;
