/**
 * Looks a programme through and says what is worth a look, and what has to be mended before it is published. A check never
 * keeps a draft from being stored. Pure functions; the words are for programs and in English, pages say them in any language.
 */
@NullMarked
package org.convoke.agenda.check;

import org.jspecify.annotations.NullMarked;
