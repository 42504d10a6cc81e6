/**
 * Programmes as files: what a secretariat takes out of a draft or a revision, and what it brings in from elsewhere. An
 * import is shown before it is made; what is wrong with a file is said all at once, and then nothing of it is stored. A file
 * never publishes anything.
 */
@NullMarked
package org.convoke.agenda.exchange;

import org.jspecify.annotations.NullMarked;
