package org.convoke.web.secretariat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.services.Drafting.How;
import org.convoke.web.services.Drafting.Version;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/**
 * A version of a draft in its history.
 *
 * @param title "Version 42"
 * @param how it came about, who made it and when, in a sentence
 * @param changes what it changed
 * @param takenBack by which later versions it was taken back, in a sentence; empty where it was not
 * @param canBeTakenBack whether there is a version before it, and something that it changed
 */
record VersionRow(int version, String title, String how, ChangeList changes, String takenBack, boolean canBeTakenBack) {

    /** Its number as sentences name it. */
    public String number() {
        return Integer.toString(version);
    }

    static VersionRow of(Version version, OpenDraft open, Words words) {
        var draft = open.programme();
        return new VersionRow(
                version.version(),
                title(version.version(), words),
                how(version, open, words),
                ChangeList.of(version.changes(), draft, draft, words.language(), Optional.empty()),
                takenBack(version.revertedBy(), words),
                version.version() > 1 && !version.changes().isEmpty());
    }

    private static String title(int version, Words words) {
        return words.say("history.version", "version", Integer.toString(version));
    }

    private static String how(Version version, OpenDraft open, Words words) {
        var venue = open.session().venue();
        return words.say(
                key(version.how()),
                "name",
                Labels.who(version.editedBy(), words),
                "moment",
                Times.in(words.language())
                        .moment(
                                version.editedAt(),
                                venue.zone(),
                                venue.city().in(words.language()).text()),
                "proposer",
                Optional.ofNullable(version.proposedBy()).orElse(""),
                "version",
                Optional.ofNullable(version.reverts())
                        .map(number -> Integer.toString(number))
                        .orElse(""));
    }

    private static String key(How how) {
        return switch (how) {
            case BEGUN -> "history.begun";
            case REPLACED -> "history.replaced";
            case COMMANDED -> "history.commanded";
            case ACCEPTED -> "history.accepted";
            case REVERTED -> "history.reverted";
        };
    }

    private static String takenBack(List<Integer> by, Words words) {
        return by.isEmpty()
                ? ""
                : words.say(
                        "history.taken-back",
                        "versions",
                        by.stream()
                                .sorted()
                                .map(number -> Integer.toString(number))
                                .collect(Collectors.joining(", ")));
    }
}
