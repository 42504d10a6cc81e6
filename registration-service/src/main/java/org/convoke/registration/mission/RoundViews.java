package org.convoke.registration.mission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convoke.registration.mission.RoundView.Asked;
import org.convoke.registration.participant.Participant;
import org.convoke.registration.participant.ParticipantId;
import org.convoke.registration.participant.Participants;

/** Verification rounds with who answered. */
@ApplicationScoped
class RoundViews {

    private final VerificationRounds rounds;
    private final Questions questions;
    private final Missions missions;
    private final Participants participants;

    RoundViews(VerificationRounds rounds, Questions questions, Missions missions, Participants participants) {
        this.rounds = rounds;
        this.questions = questions;
        this.missions = missions;
        this.participants = participants;
    }

    /** The newest first, without their mailboxes. */
    List<RoundView> all() {
        return rounds.newestFirst().stream()
                .map(round -> view(round, questions.ofRound(round.id()), List.of()))
                .toList();
    }

    /** With each mailbox: those that have not answered first, then in the order of codes. */
    Optional<RoundView> one(UUID id) {
        return rounds.findByIdOptional(id).map(round -> {
            var asked = questions.ofRound(id);
            return view(round, asked, mailboxes(asked));
        });
    }

    private List<Asked> mailboxes(List<Question> asked) {
        var byId = missions.all().stream().collect(Collectors.toMap(Mission::id, Function.identity()));
        var codes = codes();
        return asked.stream()
                .flatMap(question -> Optional.ofNullable(byId.get(question.mission())).stream()
                        .map(mission -> new Asked(
                                codes.getOrDefault(mission.participant(), ""),
                                mission.station(),
                                question.address().text(),
                                question.confirmedAt().orElse(null))))
                .sorted(Comparator.comparing((Asked one) -> one.confirmedAt() != null)
                        .thenComparing(Asked::participant)
                        .thenComparing(Asked::address))
                .toList();
    }

    private Map<ParticipantId, String> codes() {
        return participants.all().stream().collect(Collectors.toMap(Participant::id, Participant::code));
    }

    private static RoundView view(VerificationRound round, List<Question> asked, List<Asked> mailboxes) {
        return new RoundView(
                round.id(),
                round.begunAt(),
                round.begunBy(),
                asked.size(),
                (int) asked.stream()
                        .filter(question -> question.confirmedAt().isPresent())
                        .count(),
                mailboxes);
    }
}
