/** The deadlines of a session on the desk. They are part of the programme: what is changed here is told by the next publication. */
@NullMarked
package org.convoke.web.secretariat.deadline;

import org.jspecify.annotations.NullMarked;
