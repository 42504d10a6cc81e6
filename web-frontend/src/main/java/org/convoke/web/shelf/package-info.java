/**
 * Answers that are the same for everybody, kept as finished bytes. Whoever has not signed in is served from here before
 * anything else happens; the first to ask for something has it made, whoever comes meanwhile waits for it, and a
 * publication throws everything away. It knows addresses, not what is at them, and never serves a reader who has signed in.
 */
@NullMarked
package org.convoke.web.shelf;

import org.jspecify.annotations.NullMarked;
