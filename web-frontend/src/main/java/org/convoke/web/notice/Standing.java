package org.convoke.web.notice;

import org.convoke.web.services.Notification.ToldState;

/** Whether a participant was told, as pages show it: by a word, by a chip, by the shape of its tile. */
public enum Standing {
    TOLD("told", "good"),
    WAITING("hold", "wait"),
    NOT_REACHED("lost", "bad");

    private final String tile;
    private final String chip;

    Standing(String tile, String chip) {
        this.tile = tile;
        this.chip = chip;
    }

    /** How the service's word is shown. */
    public static Standing of(ToldState state) {
        return switch (state) {
            case TOLD -> TOLD;
            case WAITING -> WAITING;
            case NOT_REACHED -> NOT_REACHED;
        };
    }

    /** The class of the tile in the style sheet. */
    public String tile() {
        return tile;
    }

    /** The class of the chip in the style sheet. */
    public String chip() {
        return chip;
    }

    /** The key of what a tile says to who cannot see its shape: "Switzerland, told". */
    public String tileKey() {
        return "notice.tile." + tile;
    }

    /** The key of the word, as it stands in a chip: "Told". */
    public String key() {
        return "notice.standing." + chip;
    }
}
