package org.convoke.agenda.content;

/** How much a file may unpack to while it is looked into. What is unpacked is counted and thrown away. */
final class UnpackBudget {

    private static final long AT_MOST = 512L * 1024 * 1024;

    /** Text of a paper packs 10 to 30 times, a repetitive table perhaps 100 times; a bomb more than 1,000 times. */
    private static final long RATIO = 250;

    private static final long SMALL = 4L * 1024 * 1024;

    private long left;

    UnpackBudget(long packed) {
        this.left = Math.min(AT_MOST, SMALL + packed * RATIO);
    }

    /** @throws Spent where it was too much */
    void spend(long bytes) throws Spent {
        left -= bytes;
        if (left < 0) {
            throw new Spent();
        }
    }

    /** More came out than may. */
    static final class Spent extends Exception {
        private static final long serialVersionUID = 1;
    }
}
