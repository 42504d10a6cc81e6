/**
 * How a programme comes to the desk other than by typing: from a template, as a copy of another session, from a file; and how it
 * goes out as one. Nothing is imported before it was shown what that changes.
 */
@NullMarked
package org.convoke.web.secretariat.series;

import org.jspecify.annotations.NullMarked;
