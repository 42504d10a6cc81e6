package org.convoke.web.secretariat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.programme.Deadline;
import org.convoke.web.programme.Anchors;
import org.convoke.web.services.Agenda.Finding;
import org.convoke.wording.Words;

/**
 * What agenda-service finds in a draft, in the reader's words. A finding of a kind that the bundle has no words for is said
 * in the service's English, so that nothing that stops publication is ever kept from whoever could mend it.
 */
final class Checks {

    private static final String NOT_TRANSLATED = "not-yet-translated";

    private final OpenDraft open;
    private final Words words;

    private Checks(OpenDraft open, Words words) {
        this.open = open;
        this.words = words;
    }

    /** What was found, the worst first; where nothing stops publication, that is said first. */
    static List<Check> of(OpenDraft open, Words words) {
        var checks = new Checks(open, words);
        var all = new ArrayList<Check>();
        if (open.findings().stream().noneMatch(Finding::blocks)) {
            all.add(new Check(Check.Level.GOOD, words.say("secretariat.check.nothing-stops"), ""));
        }
        open.findings().stream().map(checks::check).forEach(all::add);
        return List.copyOf(all);
    }

    /** How many titles are still to be translated. */
    static int translations(List<Check> checks) {
        return Math.toIntExact(checks.stream().filter(Check::ofTranslation).count());
    }

    /** What was found of one part of the draft. */
    static List<Check> of(OpenDraft open, Words words, Part part) {
        return of(open, words).stream()
                .filter(check -> check.anchor().equals(part.anchor()))
                .toList();
    }

    private Check check(Finding finding) {
        return new Check(level(finding), text(finding), anchor(finding));
    }

    private static Check.Level level(Finding finding) {
        if (finding.blocks()) {
            return Check.Level.STOPS;
        }
        return finding.code().equals(NOT_TRANSLATED) ? Check.Level.TRANSLATE : Check.Level.LOOK;
    }

    private String text(Finding finding) {
        var key = "secretariat.check.code." + finding.code();
        if (!words.has(key)) {
            return finding.sentence();
        }
        var sentence = words.say(key, Arguments.of(finding, words));
        return switch (finding.code()) {
            case "no-meeting", "no-lunch-break" -> sentence;
            default -> words.say("secretariat.check.of", "name", name(finding), "text", sentence);
        };
    }

    /** What people call the part that it is about. */
    private String name(Finding finding) {
        var programme = open.programme();
        return Optional.ofNullable(finding.item())
                .flatMap(id -> Items.find(programme, id))
                .map(placed -> Labels.of(placed.item(), words))
                .or(() -> Optional.ofNullable(finding.meeting())
                        .flatMap(programme::meeting)
                        .map(meeting -> Labels.of(meeting, words)))
                .or(() -> programme.deadlines().stream()
                        .filter(deadline -> deadline.id().equals(finding.deadline()))
                        .map(Deadline::title)
                        .map(title -> title.in(words.language()).text())
                        .findFirst())
                .orElseGet(() -> words.say("editor.session"));
    }

    private static String anchor(Finding finding) {
        return Optional.ofNullable(finding.item())
                .map(Anchors::of)
                .or(() -> Optional.ofNullable(finding.meeting()).map(Anchors::of))
                .orElse("");
    }
}
