/**
 * The papers of a session: what they are called, their versions, each in several languages, who may read them and from when.
 * A version that was issued is never changed or taken away; a language may be added. Nobody learns before the embargo, or
 * above their visibility, that a paper exists. Which programme names a paper is the draft's; this feature keeps it right there.
 */
@NullMarked
package org.convoke.agenda.document;

import org.jspecify.annotations.NullMarked;
