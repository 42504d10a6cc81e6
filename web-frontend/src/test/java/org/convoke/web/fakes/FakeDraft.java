package org.convoke.web.fakes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.convoke.events.EventJson;
import org.convoke.programme.AgendaDiff;
import org.convoke.programme.Change;
import org.convoke.programme.Changes;
import org.convoke.programme.Programme;
import org.convoke.programme.Subject;
import org.convoke.web.services.Drafting;
import org.jspecify.annotations.Nullable;

/** The draft of the one session of {@link FakeAgenda}, version by version, and what is proposed for it. */
final class FakeDraft {

    static final Instant EDITED = Instant.parse("2017-07-27T15:00:00Z");

    /** A version; {@code reverts} is the one that it took back, {@code proposer} whose proposal it was. */
    private record Version(
            Programme programme,
            String by,
            String how,
            @Nullable String proposer,
            @Nullable Integer reverts) {}

    private record Merged(Programme programme, List<Map<String, Object>> conflicts) {}

    private final List<Version> versions = new ArrayList<>();
    private final List<Map<String, Object>> proposals = new ArrayList<>();
    private final Map<String, Drafting.NewProposal> commands = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
    private int first = 1;
    private Map<String, String> refusal = Map.of();

    void reset(int number, Programme programme) {
        versions.clear();
        proposals.clear();
        commands.clear();
        keys.clear();
        refusal = Map.of();
        first = number;
        versions.add(new Version(programme, "L. Brunner", "begun", null, null));
    }

    Programme programme() {
        return versions.getLast().programme();
    }

    int version() {
        return first + versions.size() - 1;
    }

    String editedBy() {
        return versions.getLast().by();
    }

    void edited(Programme programme, String by) {
        versions.add(new Version(programme, by, "replaced", null, null));
    }

    void refuseNext(Map<String, String> violation) {
        refusal = violation;
    }

    /** The proposals in that state. */
    long proposals(String state) {
        return proposals.stream()
                .filter(proposal -> state.equals(proposal.get("state")))
                .count();
    }

    Answer answer(Asked asked) {
        if (asked.is("GET", "sessions/*/draft/history")) {
            return history(asked);
        }
        if (asked.is("GET", "sessions/*/draft/proposals")) {
            var state = asked.query().get("state");
            return Answer.ok(proposals.stream()
                    .filter(proposal -> state == null || state.equals(proposal.get("state")))
                    .toList());
        }
        if (asked.is("GET", "sessions/*/draft/proposals/*")) {
            return weighed(asked.path().get(4));
        }
        if (asked.is("POST", "sessions/*/draft/proposals")) {
            return asked.holds("cofacilitator") ? propose(asked) : Answer.forbidden();
        }
        if (asked.is("POST", "sessions/*/draft/proposals/*/withdraw")) {
            return asked.holds("cofacilitator") ? decide(asked, "withdrawn", null) : Answer.forbidden();
        }
        if (!asked.holds("secretariat")) {
            return Answer.forbidden();
        }
        if (asked.is("POST", "sessions/*/draft/commands")) {
            return amend(read(asked, Drafting.Commands.class), "M. secretariat", "commanded", null);
        }
        if (asked.is("POST", "sessions/*/draft/history/*/revert")) {
            return revert(Integer.parseInt(asked.path().get(4)));
        }
        if (asked.is("POST", "sessions/*/draft/proposals/*/accept")) {
            return decide(asked, "accepted", null);
        }
        if (asked.is("POST", "sessions/*/draft/proposals/*/decline")) {
            return decide(asked, "declined", read(asked, Drafting.Decline.class).reason());
        }
        return Answer.notFound();
    }

    private Answer amend(Drafting.Commands wanted, String by, String how, @Nullable String proposer) {
        if (!refusal.isEmpty()) {
            var violation = refusal;
            refusal = Map.of();
            return invalid(violation.getOrDefault("field", ""), violation.getOrDefault("message", ""));
        }
        var base = at(wanted.madeAgainst());
        Programme mine;
        try {
            mine = FakeCommands.on(base, wanted.commands());
        } catch (IllegalArgumentException unfit) {
            return invalid("/commands/0", String.valueOf(unfit.getMessage()));
        }
        var merged = merge(base, mine, programme());
        if (!merged.conflicts().isEmpty()) {
            return Answer.problem(
                    409,
                    "draft-conflict",
                    "Others changed the same meanwhile",
                    Map.of("currentVersion", version(), "conflicts", merged.conflicts()));
        }
        return next(merged.programme(), by, how, proposer, null);
    }

    private static Answer invalid(String field, String message) {
        return Answer.problem(
                400,
                "invalid",
                "Some values are not accepted.",
                Map.of("violations", List.of(Map.of("field", field, "in", "body", "message", message))));
    }

    private Answer next(
            Programme programme, String by, String how, @Nullable String proposer, @Nullable Integer reverts) {
        var before = programme();
        if (!programme.equals(before)) {
            versions.add(new Version(programme, by, how, proposer, reverts));
        }
        return Answer.ok(Map.of(
                "version", version(), "editedBy", by, "editedAt", EDITED, "changes", changes(before, programme)));
    }

    /** What one side changed is carried over, unless the other one changed the same. */
    private Merged merge(Programme base, Programme mine, Programme current) {
        var theirs = AgendaDiff.between(base, current);
        var carried = new ArrayList<Change>();
        var conflicts = new ArrayList<Map<String, Object>>();
        for (var my : AgendaDiff.between(base, mine)) {
            var against = theirs.stream().filter(their -> isAgainst(my, their)).findFirst();
            if (theirs.contains(my)) {
                continue;
            }
            if (against.isPresent()) {
                conflicts.add(conflict(my, against.get()));
            } else {
                carried.add(my);
            }
        }
        return new Merged(conflicts.isEmpty() ? Changes.apply(carried, current) : current, conflicts);
    }

    private static boolean isAgainst(Change my, Change their) {
        return id(my).equals(id(their))
                && (my.getClass() == their.getClass()
                        || takesAway(their)
                        || my instanceof Change.Regrouped
                        || takesAway(my));
    }

    private static boolean takesAway(Change change) {
        return change instanceof Change.ItemCancelled
                || change instanceof Change.MeetingCancelled
                || change instanceof Change.DeadlineWithdrawn;
    }

    private static Object id(Change change) {
        return switch (change.subject()) {
            case Subject.WholeSession session -> session;
            case Subject.OfDeadline deadline -> deadline.id();
            case Subject.OfMeeting meeting -> meeting.id();
            case Subject.OfItem item -> item.id();
        };
    }

    private Map<String, Object> conflict(Change my, Change their) {
        var kind = my.getClass() == their.getClass()
                ? "same-field"
                : takesAway(their) ? "cancelled-meanwhile" : "changed-meanwhile";
        return Map.of(
                "kind", kind,
                "commands", List.of(0),
                "about", my.subject(),
                "field", my.type(),
                "was", my.was(),
                "yours", my.isNow(),
                "theirs", their.isNow(),
                "version", version(),
                "by", editedBy(),
                "at", EDITED);
    }

    private Answer history(Asked asked) {
        int before = Integer.parseInt(asked.query().getOrDefault("before", "1000000"));
        int limit = Integer.parseInt(asked.query().getOrDefault("limit", "20"));
        var found = IntStream.iterate(Math.min(before - 1, version()), number -> number >= first, number -> number - 1)
                .limit(limit)
                .mapToObj(this::entry)
                .toList();
        var page = new LinkedHashMap<String, Object>();
        page.put("versions", found);
        var last = found.isEmpty()
                ? first
                : (int) Objects.requireNonNull(found.getLast().get("version"));
        if (last > first) {
            page.put("next", last);
        }
        return Answer.ok(page);
    }

    private Map<String, Object> entry(int number) {
        var version = versions.get(number - first);
        var entry = new LinkedHashMap<String, Object>();
        entry.put("version", number);
        entry.put("editedBy", version.by());
        entry.put("editedAt", EDITED);
        entry.put("how", version.how());
        entry.put("changes", number == first ? List.of() : changes(at(number - 1), version.programme()));
        entry.put("commands", List.of());
        entry.put("proposedBy", version.proposer());
        entry.put("reverts", version.reverts());
        entry.put(
                "revertedBy",
                IntStream.rangeClosed(number + 1, version())
                        .filter(later -> Integer.valueOf(number)
                                .equals(versions.get(later - first).reverts()))
                        .boxed()
                        .toList());
        return entry;
    }

    private Answer revert(int number) {
        if (number <= first || number > version()) {
            return Answer.notFound();
        }
        var merged = merge(at(number), at(number - 1), programme());
        if (merged.conflicts().isEmpty()) {
            return next(merged.programme(), "M. secretariat", "reverted", null, number);
        }
        return Answer.problem(
                409,
                "revert-needed-later",
                "Later versions build on what this one changed",
                Map.of("currentVersion", version(), "later", List.of(entry(version()))));
    }

    private Answer propose(Asked asked) {
        var key = asked.headers().getOrDefault("idempotency-key", "");
        var known = keys.get(key);
        if (known != null) {
            return Answer.created(known);
        }
        var wanted = read(asked, Drafting.NewProposal.class);
        FakeCommands.on(at(wanted.madeAgainst()), wanted.commands());
        var proposal = new LinkedHashMap<String, Object>();
        var id = Demo.uuid("proposal " + proposals.size());
        proposal.put("id", id);
        proposal.put("state", "open");
        proposal.put("proposedBy", "M. cofacilitator");
        proposal.put("proposedAt", EDITED);
        proposal.put("remark", wanted.remark());
        proposal.put("madeAgainst", wanted.madeAgainst());
        proposal.put("commands", wanted.commands());
        proposals.add(proposal);
        commands.put(id.toString(), wanted);
        keys.put(key, proposal);
        return Answer.created(proposal);
    }

    private @Nullable Map<String, Object> proposal(String id) {
        return proposals.stream()
                .filter(proposal -> String.valueOf(proposal.get("id")).equals(id))
                .findFirst()
                .orElse(null);
    }

    /** An open one with what it would change in the draft as it is now, or what stands against it. */
    private Answer weighed(String id) {
        var proposal = proposal(id);
        if (proposal == null) {
            return Answer.notFound();
        }
        var shown = new LinkedHashMap<>(proposal);
        var wanted = commands.get(id);
        if (wanted != null && "open".equals(proposal.get("state"))) {
            var base = at(wanted.madeAgainst());
            var merged = merge(base, FakeCommands.on(base, wanted.commands()), programme());
            shown.put("changes", changes(programme(), merged.programme()));
            shown.put("conflicts", merged.conflicts());
        }
        return Answer.ok(shown);
    }

    private Answer decide(Asked asked, String state, @Nullable String reason) {
        var id = asked.path().get(4);
        var proposal = proposal(id);
        var wanted = commands.get(id);
        if (proposal == null || wanted == null) {
            return Answer.notFound();
        }
        if (!"open".equals(proposal.get("state"))) {
            return Answer.problem(
                    409, "proposal-decided", "decided", Map.of("state", Objects.requireNonNull(proposal.get("state"))));
        }
        if (reason != null && reason.length() > 2_000) {
            return invalid("/reason", "must have at most 2,000 characters");
        }
        if (state.equals("accepted")) {
            var amended = amend(
                    new Drafting.Commands(wanted.madeAgainst(), wanted.commands()),
                    "M. secretariat",
                    "accepted",
                    "M. cofacilitator");
            if (amended.status() != 200) {
                return amended;
            }
        }
        proposal.put("state", state);
        proposal.put("decidedBy", state.equals("withdrawn") ? "M. cofacilitator" : "M. secretariat");
        proposal.put("decidedAt", EDITED);
        proposal.put("reason", reason);
        return Answer.ok(proposal);
    }

    private Programme at(int number) {
        return versions.get(number - first).programme();
    }

    private static <T> T read(Asked asked, Class<T> type) {
        try {
            return EventJson.mapper().readValue(asked.body(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static JsonNode changes(Programme was, Programme isNow) {
        var list = EventJson.mapper().createArrayNode();
        for (Change change : AgendaDiff.between(was, isNow)) {
            list.add(EventJson.mapper().<JsonNode>valueToTree(change));
        }
        return list;
    }
}
