package org.convoke.web.mission;

import java.util.List;
import java.util.Optional;
import org.convoke.web.notice.Moment;
import org.convoke.web.programme.ChangeList;

/**
 * What changed of a session's programme since a participant was last told.
 *
 * @param standing how what it was told and what holds now lie to each other
 * @param slug of the session
 * @param told the symbol that it was told last
 * @param toldAt when that was
 * @param latest the symbol that holds now
 * @param changes from what it knew to what is now
 * @param first the heaviest few of them
 * @param compare where all of them are, as a query
 */
record Since(
        Case standing,
        String slug,
        Optional<String> told,
        Optional<Moment> toldAt,
        String latest,
        ChangeList changes,
        List<ChangeList.Row> first,
        String compare) {

    /** When it was told, as a sentence takes it in; empty where it was not. */
    public String moment() {
        return toldAt.map(Moment::text).orElse("");
    }

    /** How what somebody was told and what holds now lie to each other. */
    enum Case {
        /** Something newer holds. */
        BEHIND("behind"),
        /** The last notice brought the changes that hold now. */
        CHANGED("changed"),
        /** The first programme that it was told still holds. */
        SAME("same"),
        /** It was told no programme yet. */
        NEVER("never");

        private final String word;

        Case(String word) {
            this.word = word;
        }

        /** The key of the heading. */
        public String title() {
            return "mission.since." + word;
        }

        /** The key of the sentence below it. */
        public String text() {
            return title() + ".text";
        }
    }
}
