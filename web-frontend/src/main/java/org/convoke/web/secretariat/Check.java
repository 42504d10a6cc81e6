package org.convoke.web.secretariat;

/**
 * Something about a draft that is wrong, or worth a look before it is published.
 *
 * @param anchor where on the desk it is; empty where it is the whole
 */
record Check(Level level, String text, String anchor) {

    /** How much it matters. */
    enum Level {
        STOPS("bad", "secretariat.check.stops"),
        LOOK("wait", "secretariat.check.look"),
        /** A translation that is still to be made: many of them are usual for weeks. */
        TRANSLATE("wait", "secretariat.check.translate"),
        GOOD("good", "secretariat.check.good");

        private final String style;
        private final String key;

        Level(String style, String key) {
            this.style = style;
            this.key = key;
        }

        /** The class of the chip in the style sheet. */
        public String style() {
            return style;
        }

        /** The key of the word on the chip. */
        public String key() {
            return key;
        }
    }

    public boolean stops() {
        return level == Level.STOPS;
    }

    /** Whether it is only a translation that is missing. */
    public boolean ofTranslation() {
        return level == Level.TRANSLATE;
    }
}
