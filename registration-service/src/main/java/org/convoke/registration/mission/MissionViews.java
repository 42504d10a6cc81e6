package org.convoke.registration.mission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Missions as they are shown, with what their mailboxes were asked. */
@ApplicationScoped
class MissionViews {

    private final Questions questions;

    MissionViews(Questions questions) {
        this.questions = questions;
    }

    MissionView of(Mission mission) {
        return MissionView.of(mission, questions.ofMissions(List.of(mission.id())));
    }

    List<MissionView> of(List<Mission> missions) {
        var asked = questions.ofMissions(missions.stream().map(Mission::id).toList());
        return missions.stream()
                .map(mission -> MissionView.of(
                        mission,
                        asked.stream()
                                .filter(question -> question.mission().equals(mission.id()))
                                .toList()))
                .toList();
    }
}
