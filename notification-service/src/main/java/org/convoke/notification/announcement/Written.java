package org.convoke.notification.announcement;

import java.util.ArrayList;
import java.util.List;
import org.convoke.kit.intake.Checked;
import org.convoke.kit.intake.Fault;
import org.convoke.programme.LocalizedText;
import org.convoke.wording.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody writes: English, and the languages that it was translated into. */
@Schema(name = "WrittenAnnouncement")
record Written(
        @Schema(
                description = "One line; in English at least, and in the languages that notices are written in",
                required = true)
        LocalizedText subject,

        @Schema(description = "Paragraphs, likewise", required = true)
        LocalizedText text)
        implements Checked {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_TEXT = 10_000;

    @Override
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        check("/subject", subject, LONGEST_SUBJECT, faults);
        check("/text", text, LONGEST_TEXT, faults);
        subject.texts().forEach((language, translation) -> {
            if (translation.text().lines().count() > 1) {
                faults.add(new Fault("/subject/texts/" + language, "must be one line"));
            }
        });
        return faults;
    }

    private static void check(String field, LocalizedText text, int longest, List<Fault> faults) {
        var known = Words.languages("notice");
        if (!text.texts().containsKey(Words.ENGLISH)) {
            faults.add(new Fault(field, "must be there in English"));
        }
        text.texts().forEach((language, translation) -> {
            if (!known.contains(language)) {
                faults.add(new Fault(field + "/texts/" + language, "must be in one of " + String.join(", ", known)));
            }
            if (translation.text().length() > longest) {
                faults.add(new Fault(field + "/texts/" + language, "must be at most " + longest + " characters"));
            }
        });
    }

    /** Whether the draft has these words. */
    boolean isSaidBy(Draft draft) {
        return subject.equals(draft.subject()) && text.equals(draft.text());
    }

    /** Without who typed what: it leaves the service as it is. */
    Written anonymous() {
        return new Written(subject.withoutTranslators(), text.withoutTranslators());
    }
}
