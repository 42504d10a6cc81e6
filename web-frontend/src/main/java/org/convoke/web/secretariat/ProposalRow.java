package org.convoke.web.secretariat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoke.programme.Change;
import org.convoke.web.programme.ChangeList;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.services.Conflict;
import org.convoke.web.services.Drafting.Proposal;
import org.convoke.web.services.Drafting.ProposalState;
import org.convoke.wording.Line;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/**
 * A proposal as pages show it.
 *
 * @param asked who proposed it, and when
 * @param remark as it was typed; empty where nothing was
 * @param decided who decided it, and when; empty while it is open
 * @param reason why it was declined; empty where it was not
 * @param changes what an open one would change in the draft as it is now
 * @param clashes what stands against it there
 */
record ProposalRow(
        UUID id,
        ProposalState state,
        String asked,
        String remark,
        String decided,
        String reason,
        ChangeList changes,
        List<Clash> clashes) {

    /**
     * Something that others have changed too.
     *
     * @param proposed what the proposal would have
     * @param now what the draft says now
     * @param who changed it, and when
     */
    record Clash(Line subject, List<Line> proposed, List<Line> now, String who) {}

    static ProposalRow of(Proposal proposal, OpenDraft open, Words words) {
        var draft = open.programme();
        return new ProposalRow(
                proposal.id(),
                proposal.state(),
                words.say(
                        "proposals.asked",
                        "name",
                        proposal.proposedBy(),
                        "moment",
                        moment(proposal.proposedAt(), open.session(), words)),
                Optional.ofNullable(proposal.remark()).orElse(""),
                decided(proposal, open.session(), words),
                Optional.ofNullable(proposal.reason()).orElse(""),
                ChangeList.of(
                        Optional.ofNullable(proposal.changes()).orElse(List.of()),
                        draft,
                        draft,
                        words.language(),
                        Optional.empty()),
                clashes(Optional.ofNullable(proposal.conflicts()).orElse(List.of()), open, words));
    }

    private static String decided(Proposal proposal, Session session, Words words) {
        var by = proposal.decidedBy();
        var at = proposal.decidedAt();
        return by == null || at == null
                ? ""
                : words.say("proposals.decided", "name", by, "moment", moment(at, session, words));
    }

    private static List<Clash> clashes(List<Conflict> conflicts, OpenDraft open, Words words) {
        return conflicts.stream().map(conflict -> clash(conflict, open, words)).toList();
    }

    private static Clash clash(Conflict conflict, OpenDraft open, Words words) {
        var mine = conflict.mine().map(change -> described(change, open, words));
        var who = words.say(
                "proposals.clash.who",
                "name",
                Labels.who(conflict.by(), words),
                "moment",
                moment(conflict.at(), open.session(), words));
        return new Clash(
                mine.map(row -> row.words().subject()).orElseGet(() -> title(conflict, words)),
                mine.map(row -> row.words().isNow()).orElseGet(() -> List.of(said("proposals.whole", words))),
                conflict.other()
                        .map(other -> described(other, open, words).words().isNow())
                        .orElseGet(() -> List.of(said(key(conflict.kind()), words))),
                who);
    }

    private static Line title(Conflict conflict, Words words) {
        return conflict.title()
                .map(title -> title.in(words.language()))
                .map(shown -> new Line(shown.text(), shown.language(), shown.translated()))
                .orElseGet(() -> said("editor.session", words));
    }

    private static Line said(String key, Words words) {
        return new Line(words.say(key), words.language(), true);
    }

    private static String key(Conflict.Kind kind) {
        return switch (kind) {
            case CANCELLED_MEANWHILE -> "proposals.gone";
            case CHANGED_MEANWHILE, SAME_FIELD -> "proposals.changed";
        };
    }

    private static ChangeList.Row described(Change change, OpenDraft open, Words words) {
        var draft = open.programme();
        return ChangeList.of(List.of(change), draft, draft, words.language(), Optional.empty())
                .rows()
                .getFirst();
    }

    private static String moment(Instant instant, Session session, Words words) {
        return Times.in(words.language())
                .moment(
                        instant,
                        session.venue().zone(),
                        session.venue().city().in(words.language()).text());
    }

    public boolean isOpen() {
        return state == ProposalState.OPEN;
    }

    /** The key of the word for its state. */
    public String stateKey() {
        return switch (state) {
            case OPEN -> "proposals.state.open";
            case ACCEPTED -> "proposals.state.accepted";
            case DECLINED -> "proposals.state.declined";
            case WITHDRAWN -> "proposals.state.withdrawn";
        };
    }

    /** The class of the chip with its state. */
    public String style() {
        return switch (state) {
            case OPEN -> "wait";
            case ACCEPTED -> "good";
            case DECLINED, WITHDRAWN -> "bad";
        };
    }

    /** Whether nothing would change by it, and nothing stands against it. */
    public boolean isEmpty() {
        return changes.isEmpty() && clashes.isEmpty();
    }
}
