package org.convoke.web.notice;

import java.util.Locale;
import org.convoke.web.services.Notification.NoticeState;

/** What a person can do about a notice that goes out. Each is asked about once, on a page that says the consequence. */
enum Step {
    PAUSE,
    RESUME,
    CANCEL;

    /** As it stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of the page's title and of the link that leads to it. */
    public String title() {
        return "notice." + word();
    }

    /** The key of the sentence that says the consequence in numbers. */
    public String consequence() {
        return "notice." + word() + ".consequence";
    }

    /** The key of what the button says. */
    public String button() {
        return "notice." + word() + ".button";
    }

    /** Whether a reason is kept of it. */
    public boolean asksWhy() {
        return this != RESUME;
    }

    /** Whether it makes sense while a notice stands like that. */
    boolean leadsOnFrom(NoticeState state) {
        return switch (this) {
            case PAUSE -> state == NoticeState.SCHEDULED || state == NoticeState.SENDING;
            case RESUME -> state == NoticeState.HELD || state == NoticeState.PAUSED;
            case CANCEL -> !state.isOver();
        };
    }
}
