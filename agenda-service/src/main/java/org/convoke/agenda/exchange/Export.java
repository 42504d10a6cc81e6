package org.convoke.agenda.exchange;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.programme.Programme;
import org.jspecify.annotations.Nullable;

/** A programme on its way out as a file, for a browser to save. */
final class Export {

    private Export() {}

    /** The kinds of file that a programme is given out as. */
    enum As {
        JSON(ProgrammeFile.MEDIA_TYPE, "json"),
        CSV("text/csv; charset=utf-8", "csv");

        private final String mediaType;
        private final String ending;

        As(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        /** @param word as the query has it; JSON where it has none */
        static As named(@Nullable String word) {
            for (var as : values()) {
                if (as.ending.equals(word == null ? "json" : word)) {
                    return as;
                }
            }
            throw Problem.invalid(List.of(new Violation("as", "query", "must be json or csv")))
                    .build();
        }
    }

    /**
     * @param of which version of the programme it is ("draft 7")
     */
    static Response of(Programme programme, String session, String of, As as) {
        var file = switch (as) {
            case JSON -> ProgrammeFile.write(programme, session, of);
            case CSV -> CsvExport.write(programme);
        };
        var name = "%s-%s.%s".formatted(session, of.replace(' ', '-'), as.ending);
        return Response.ok(file, as.mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
