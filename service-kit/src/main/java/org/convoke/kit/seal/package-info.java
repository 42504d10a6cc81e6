/**
 * Signing, the one way in the whole product: Ed25519 over the purpose and the bytes, so that what was signed as one thing
 * never passes for another. Public keys stay published for as long as the service lives. A private key is never written
 * to a log, an event or an answer.
 */
@NullMarked
package org.convoke.kit.seal;

import org.jspecify.annotations.NullMarked;
