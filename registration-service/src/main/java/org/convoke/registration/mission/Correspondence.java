package org.convoke.registration.mission;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.convoke.events.MissionMailboxesChanged.Calendar;
import org.convoke.events.MissionMailboxesChanged.Pace;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.events.MissionMailboxesChanged.Turn;
import org.convoke.registration.mission.MissionForm.MailboxForm;
import org.jspecify.annotations.Nullable;

/**
 * How a mission is written to, checked.
 *
 * @param languages BCP 47, the preferred one first, at least one
 * @param mailboxes in the order of the mission, each address once; none means that it cannot be written to
 * @param secondLanguage BCP 47, what stands below the first; another than that, or null
 * @param capitalZone by whose clock times are given beside the venue's; null for that of the seat
 */
record Correspondence(
        List<String> languages,
        List<Mailbox> mailboxes,
        @Nullable String secondLanguage,
        @Nullable ZoneId capitalZone,
        Pace pace,
        Calendar calendar) {

    static final int MOST_LANGUAGES = 6;
    static final int MOST_MAILBOXES = 20;

    Correspondence {
        languages = List.copyOf(languages);
        mailboxes = List.copyOf(mailboxes);
    }

    /** Of a mission that wishes nothing else. */
    Correspondence(List<String> languages, List<Mailbox> mailboxes) {
        this(languages, mailboxes, null, null, Pace.AT_ONCE, Calendar.FILE);
    }

    /** What came of checking a form. */
    sealed interface Checked {
        /** It can be kept. */
        record Fine(Correspondence correspondence) implements Checked {}

        /** It cannot, for every one of these reasons. */
        record Wrong(List<Fault> faults) implements Checked {}
    }

    /** A place in the form, as a JSON pointer, and what would be accepted there. */
    record Fault(String field, String message) {}

    /** Checks all of the form, so that whoever sent it learns of every fault at once. */
    static Checked check(MissionForm form) {
        return check(form, false);
    }

    /** @param international whether the mail server carries addresses with any letters before the @ */
    static Checked check(MissionForm form, boolean international) {
        var faults = new ArrayList<Fault>();
        var languages = languages(form.languages(), faults);
        var mailboxes = mailboxes(form.mailboxes(), international, faults);
        var second = secondLanguage(form.secondLanguage(), languages, faults);
        var zone = zone(form.capitalZone(), faults);
        var calendar = form.calendar() == null ? Calendar.FILE : form.calendar();
        var pace = form.pace() == null ? Pace.AT_ONCE : form.pace();
        return faults.isEmpty()
                ? new Checked.Fine(new Correspondence(
                        languages, mailboxes, second.orElse(null), zone.orElse(null), pace, calendar))
                : new Checked.Wrong(List.copyOf(faults));
    }

    private static Optional<String> secondLanguage(@Nullable String typed, List<String> languages, List<Fault> faults) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        var language = languageTag(typed);
        if (language.isEmpty()) {
            faults.add(new Fault("/secondLanguage", "must be a BCP 47 language tag such as \"fr\", or absent"));
        } else if (!languages.isEmpty() && languages.getFirst().equals(language.get())) {
            faults.add(new Fault("/secondLanguage", "must be another than the first of the languages, or absent"));
        }
        return language;
    }

    private static Optional<ZoneId> zone(@Nullable String typed, List<Fault> faults) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        var id = typed.strip();
        if (!id.contains("/") || !ZoneId.getAvailableZoneIds().contains(id)) {
            faults.add(new Fault("/capitalZone", "must be an IANA time zone such as Africa/Cairo, or absent"));
            return Optional.empty();
        }
        return Optional.of(ZoneId.of(id));
    }

    private static List<String> languages(@Nullable List<@Nullable String> typed, List<Fault> faults) {
        var languages = new ArrayList<String>();
        if (typed == null || typed.isEmpty() || typed.size() > MOST_LANGUAGES) {
            faults.add(new Fault("/languages", "must hold 1 to " + MOST_LANGUAGES + " languages such as \"fr\""));
            return languages;
        }
        for (var i = 0; i < typed.size(); i++) {
            var field = "/languages/" + i;
            var language = languageTag(typed.get(i));
            if (language.isEmpty()) {
                faults.add(new Fault(field, "must be a BCP 47 language tag such as \"fr\""));
            } else if (languages.contains(language.get())) {
                faults.add(new Fault(field, "must not repeat " + language.get()));
            } else {
                languages.add(language.get());
            }
        }
        return languages;
    }

    private static Optional<String> languageTag(@Nullable String typed) {
        try {
            var tag = new Locale.Builder()
                    .setLanguageTag(typed == null ? "" : typed.strip())
                    .build()
                    .toLanguageTag();
            return Optional.of(tag).filter(known -> !known.equals("und"));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static List<Mailbox> mailboxes(
            @Nullable List<@Nullable MailboxForm> typed, boolean international, List<Fault> faults) {
        var mailboxes = new ArrayList<Mailbox>();
        if (typed == null || typed.size() > MOST_MAILBOXES) {
            faults.add(new Fault("/mailboxes", "must hold at most " + MOST_MAILBOXES + " mailboxes"));
            return mailboxes;
        }
        for (var i = 0; i < typed.size(); i++) {
            mailbox(typed.get(i), "/mailboxes/" + i + "/address", international, mailboxes, faults);
        }
        return mailboxes;
    }

    private static void mailbox(
            @Nullable MailboxForm typed,
            String field,
            boolean international,
            List<Mailbox> before,
            List<Fault> faults) {
        if (typed == null || typed.address() == null) {
            faults.add(new Fault(field, "must be one address such as office@mission.example"));
            return;
        }
        try {
            var address = MailAddress.of(typed.address(), international);
            if (before.stream().anyMatch(mailbox -> mailbox.address().sameMailbox(address))) {
                faults.add(new Fault(field, "must not repeat an address of the same mission"));
                return;
            }
            before.add(new Mailbox(
                    address,
                    typed.purpose() == null ? Purpose.ALL : typed.purpose(),
                    typed.turn() == null ? Turn.ALWAYS : typed.turn()));
        } catch (MailAddress.NotAnAddress e) {
            faults.add(new Fault(field, String.valueOf(e.getMessage())));
        }
    }
}
