package org.convoke.programme;

/** How much a change matters to somebody who has to be there; ordered from the heaviest. */
public enum Weight {
    /** Time, place, cancellation: told at once, and first. */
    URGENT,
    /** Names, titles, what is new: told, after what is urgent. */
    NORMAL,
    /** Corrections of wording: listed, but no reason for a message of its own. */
    SILENT;

    /** How much a change of that kind matters, unless it is one of translations only ({@link Change#weight}). */
    static Weight usualOf(Change change) {
        return switch (change) {
            case Change.SessionDatesChanged _,
                    Change.VenueChanged _,
                    Change.ModeChanged _,
                    Change.SessionStandingChanged _,
                    Change.DeadlineMoved _,
                    Change.DeadlineWithdrawn _,
                    Change.MeetingCancelled _,
                    Change.MeetingMoved _,
                    Change.MeetingRoomChanged _,
                    Change.MeetingAudienceChanged _,
                    Change.ItemsReordered _,
                    Change.Regrouped _,
                    Change.ItemCancelled _,
                    Change.ItemMoved _,
                    Change.ItemRoomChanged _ -> URGENT;
            case Change.SessionRetitled _,
                    Change.ThemeChanged _,
                    Change.StatusChanged _,
                    Change.DeadlineAdded _,
                    Change.DeadlineRetitled _,
                    Change.DeadlineKindChanged _,
                    Change.MeetingAdded _,
                    Change.MeetingRetitled _,
                    Change.WebcastChanged _,
                    Change.TrackChanged _,
                    Change.InterpretationChanged _,
                    Change.OverflowChanged _,
                    Change.ItemAdded _,
                    Change.ItemRetitled _,
                    Change.ItemRenumbered _,
                    Change.ItemKindChanged _,
                    Change.ModeratorsChanged _,
                    Change.PanellistsChanged _,
                    Change.DocumentsChanged _,
                    Change.SpeakingTimesChanged _ -> NORMAL;
            case Change.DeadlineVisibilityChanged _,
                    Change.MeetingVisibilityChanged _,
                    Change.ItemVisibilityChanged _,
                    Change.DescriptionChanged _ -> SILENT;
        };
    }
}
