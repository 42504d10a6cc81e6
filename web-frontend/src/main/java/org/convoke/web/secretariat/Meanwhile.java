package org.convoke.web.secretariat;

import java.util.List;

/**
 * What somebody else made of a part while its form was open.
 *
 * @param text who, when, and that nothing is lost
 * @param news what is now otherwise, where there is nothing to choose
 * @param questions what is to be chosen; empty where the part was cancelled
 */
record Meanwhile(String title, String text, List<String> news, List<Question> questions) {

    /** Two answers to one thing, and what is published. */
    record Question(String aspect, String label, List<Choice> choices) {}

    /**
     * What can be chosen.
     *
     * @param value {@code mine}, {@code theirs} or {@code published}
     * @param shown what stands in the fields then
     * @param whose who wants it so
     */
    record Choice(String value, String shown, String whose) {}
}
