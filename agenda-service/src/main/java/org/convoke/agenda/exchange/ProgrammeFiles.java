package org.convoke.agenda.exchange;

import java.util.List;
import org.convoke.programme.Programme;

/** Programmes from JSON files that are part of the product. */
public final class ProgrammeFiles {

    private ProgrammeFiles() {}

    /**
     * The programme of a file; what has no id in the file has one of its own.
     *
     * @throws IllegalArgumentException where the file is not as it should be
     */
    public static Programme read(byte[] file) {
        try {
            return Arriving.of(ProgrammeFile.read(file), List.of()).programme();
        } catch (Arriving.Faulty faulty) {
            throw new IllegalArgumentException(faulty);
        }
    }
}
