package org.convoke.web.mission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.convoke.web.services.Registration.Correspondence;
import org.convoke.web.services.Registration.Line;
import org.convoke.web.services.Registration.Mission;
import org.jspecify.annotations.Nullable;

/**
 * How a mission is written to, as it stands in the form: nothing that was typed is dropped before it is saved.
 *
 * @param version of the mission that the writer has read; 0 where there was none
 */
record MailboxForm(List<String> languages, List<Row> rows, Wishes wishes, int version) {

    /**
     * What a mission wishes beside its mailboxes and languages.
     *
     * @param secondLanguage what stands below the first; empty for nothing
     * @param capitalZone whose clock stands beside the venue's; empty for that of the seat
     * @param pace {@code at-once} or {@code daily}
     * @param calendar {@code file}, or {@code invitations} besides
     */
    record Wishes(String secondLanguage, String capitalZone, String pace, String calendar) {
        static final Wishes NONE = new Wishes("", "", "at-once", "file");
    }

    /** A line of the form. */
    record Row(String address, String purpose, String turn) {
        boolean isBlank() {
            return address.isBlank();
        }
    }

    /** The purpose of a mailbox that says nothing else. */
    static final String ALL = "all";

    /** That a mailbox is used whenever there is something for it. */
    static final String ALWAYS = "always";

    private static final Row BLANK = new Row("", ALL, ALWAYS);

    MailboxForm {
        languages = List.copyOf(languages);
        rows = List.copyOf(rows);
    }

    static MailboxForm of(Mission mission) {
        return new MailboxForm(
                        mission.languages(),
                        mission.mailboxes().stream()
                                .filter(mailbox -> !mailbox.isLeaving())
                                .map(mailbox -> new Row(mailbox.address(), mailbox.purpose(), mailbox.turn()))
                                .toList(),
                        new Wishes(
                                Objects.requireNonNullElse(mission.secondLanguage(), ""),
                                Objects.requireNonNullElse(mission.capitalZone(), ""),
                                mission.pace(),
                                mission.calendar()),
                        mission.version())
                .withRoom();
    }

    static MailboxForm empty() {
        return new MailboxForm(List.of(), List.of(BLANK), Wishes.NONE, 0);
    }

    /** As it was sent: an address, a purpose and a turn for each line. */
    static MailboxForm typed(
            List<String> languages,
            List<String> addresses,
            List<String> purposes,
            List<String> turns,
            Wishes wishes,
            int version) {
        var rows = IntStream.range(0, addresses.size())
                .mapToObj(i -> new Row(
                        addresses.get(i).strip(),
                        i < purposes.size() ? purposes.get(i) : ALL,
                        i < turns.size() ? turns.get(i) : ALWAYS))
                .toList();
        return new MailboxForm(languages.stream().filter(tag -> !tag.isBlank()).toList(), rows, wishes, version);
    }

    /** With an empty line at the end. */
    MailboxForm withRoom() {
        return rows.isEmpty() || !rows.getLast().isBlank() ? withOneMore() : this;
    }

    MailboxForm withOneMore() {
        return with(Stream.concat(rows.stream(), Stream.of(BLANK)).toList());
    }

    MailboxForm without(int row) {
        return with(IntStream.range(0, rows.size())
                .filter(i -> i != row)
                .mapToObj(rows::get)
                .toList());
    }

    /** With that line before the one that stands above it. */
    MailboxForm withEarlier(int row) {
        if (row < 1 || row >= rows.size()) {
            return this;
        }
        var moved = new ArrayList<>(rows);
        Collections.swap(moved, row, row - 1);
        return with(moved);
    }

    /** Without the lines that nothing was typed in: what is saved, line for line. */
    MailboxForm compact() {
        return with(rows.stream().filter(row -> !row.isBlank()).toList());
    }

    MailboxForm readAt(int newVersion) {
        return new MailboxForm(languages, rows, wishes, newVersion);
    }

    Correspondence correspondence() {
        return new Correspondence(
                languages,
                rows.stream()
                        .map(row -> new Line(row.address(), row.purpose(), row.turn()))
                        .toList(),
                orNull(wishes.secondLanguage()),
                orNull(wishes.capitalZone()),
                wishes.pace(),
                wishes.calendar());
    }

    /** Whether an earlier line has the same address. */
    boolean repeats(int row) {
        return rows.stream()
                .limit(row)
                .anyMatch(earlier ->
                        earlier.address().equalsIgnoreCase(rows.get(row).address()));
    }

    private MailboxForm with(List<Row> newRows) {
        return new MailboxForm(languages, newRows, wishes, version);
    }

    private static @Nullable String orNull(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
