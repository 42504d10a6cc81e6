/**
 * The secretariat's desk: the sessions, the draft of each with its checks, its changes and its notices, the forms by which
 * the draft is edited, and its publication. What two people type at once is merged field by field, and where that cannot
 * be, both are shown: nothing typed is dropped. Co-facilitators read all of it and change nothing.
 */
@NullMarked
package org.convoke.web.secretariat;

import org.jspecify.annotations.NullMarked;
