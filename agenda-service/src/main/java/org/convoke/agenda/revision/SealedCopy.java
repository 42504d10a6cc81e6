package org.convoke.agenda.revision;

import org.convoke.kit.seal.Signature;
import org.convoke.programme.Visibility;

/**
 * A revision as it was signed for one class of readers.
 *
 * @param document the exact bytes
 */
@SuppressWarnings("ArrayRecordComponent") // bytes that are passed on, never compared
record SealedCopy(Visibility readers, byte[] document, Signature signature) {

    /** Which copy proves what a reader may know: those who prepare the session prove what participants may know. */
    static Visibility provable(Visibility reader) {
        return reader == Visibility.PUBLIC ? Visibility.PUBLIC : Visibility.PARTICIPANTS;
    }
}
