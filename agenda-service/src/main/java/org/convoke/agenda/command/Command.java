package org.convoke.agenda.command;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.convoke.programme.Programme;

/**
 * One small edit of a programme, named in JSON by its {@code type}. What each says and does stands with what it is about:
 * {@link SessionCommand}, {@link DeadlineCommand}, {@link MeetingCommand}, {@link ItemCommand}; {@link Translate} is about
 * a text of any of them.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "retitle-session", value = SessionCommand.Retitle.class),
    @JsonSubTypes.Type(name = "change-theme", value = SessionCommand.ChangeTheme.class),
    @JsonSubTypes.Type(name = "change-session-dates", value = SessionCommand.ChangeDates.class),
    @JsonSubTypes.Type(name = "change-venue", value = SessionCommand.ChangeVenue.class),
    @JsonSubTypes.Type(name = "change-mode", value = SessionCommand.ChangeMode.class),
    @JsonSubTypes.Type(name = "change-status", value = SessionCommand.ChangeStatus.class),
    @JsonSubTypes.Type(name = "postpone-session", value = SessionCommand.Postpone.class),
    @JsonSubTypes.Type(name = "cancel-session", value = SessionCommand.Cancel.class),
    @JsonSubTypes.Type(name = "hold-session", value = SessionCommand.Hold.class),
    @JsonSubTypes.Type(name = "add-deadline", value = DeadlineCommand.Add.class),
    @JsonSubTypes.Type(name = "move-deadline", value = DeadlineCommand.Move.class),
    @JsonSubTypes.Type(name = "retitle-deadline", value = DeadlineCommand.Retitle.class),
    @JsonSubTypes.Type(name = "change-deadline-kind", value = DeadlineCommand.ChangeKind.class),
    @JsonSubTypes.Type(name = "change-deadline-visibility", value = DeadlineCommand.ChangeVisibility.class),
    @JsonSubTypes.Type(name = "withdraw-deadline", value = DeadlineCommand.Withdraw.class),
    @JsonSubTypes.Type(name = "add-meeting", value = MeetingCommand.Add.class),
    @JsonSubTypes.Type(name = "move-meeting", value = MeetingCommand.Move.class),
    @JsonSubTypes.Type(name = "retitle-meeting", value = MeetingCommand.Retitle.class),
    @JsonSubTypes.Type(name = "change-meeting-room", value = MeetingCommand.ChangeRoom.class),
    @JsonSubTypes.Type(name = "change-overflow-rooms", value = MeetingCommand.ChangeOverflow.class),
    @JsonSubTypes.Type(name = "change-audience", value = MeetingCommand.ChangeAudience.class),
    @JsonSubTypes.Type(name = "change-meeting-visibility", value = MeetingCommand.ChangeVisibility.class),
    @JsonSubTypes.Type(name = "change-webcast", value = MeetingCommand.ChangeWebcast.class),
    @JsonSubTypes.Type(name = "change-track", value = MeetingCommand.ChangeTrack.class),
    @JsonSubTypes.Type(name = "change-interpretation", value = MeetingCommand.ChangeInterpretation.class),
    @JsonSubTypes.Type(name = "reorder-items", value = MeetingCommand.ReorderItems.class),
    @JsonSubTypes.Type(name = "cancel-meeting", value = MeetingCommand.Cancel.class),
    @JsonSubTypes.Type(name = "add-item", value = ItemCommand.Add.class),
    @JsonSubTypes.Type(name = "move-item", value = ItemCommand.Move.class),
    @JsonSubTypes.Type(name = "retitle-item", value = ItemCommand.Retitle.class),
    @JsonSubTypes.Type(name = "renumber-item", value = ItemCommand.Renumber.class),
    @JsonSubTypes.Type(name = "change-item-kind", value = ItemCommand.ChangeKind.class),
    @JsonSubTypes.Type(name = "change-item-room", value = ItemCommand.ChangeRoom.class),
    @JsonSubTypes.Type(name = "change-item-visibility", value = ItemCommand.ChangeVisibility.class),
    @JsonSubTypes.Type(name = "describe-item", value = ItemCommand.Describe.class),
    @JsonSubTypes.Type(name = "change-documents", value = ItemCommand.ChangeDocuments.class),
    @JsonSubTypes.Type(name = "change-speaking-times", value = ItemCommand.ChangeSpeakingTimes.class),
    @JsonSubTypes.Type(name = "add-moderator", value = ItemCommand.AddModerator.class),
    @JsonSubTypes.Type(name = "replace-moderator", value = ItemCommand.ReplaceModerator.class),
    @JsonSubTypes.Type(name = "remove-moderator", value = ItemCommand.RemoveModerator.class),
    @JsonSubTypes.Type(name = "reorder-moderators", value = ItemCommand.ReorderModerators.class),
    @JsonSubTypes.Type(name = "add-panellist", value = ItemCommand.AddPanellist.class),
    @JsonSubTypes.Type(name = "replace-panellist", value = ItemCommand.ReplacePanellist.class),
    @JsonSubTypes.Type(name = "remove-panellist", value = ItemCommand.RemovePanellist.class),
    @JsonSubTypes.Type(name = "reorder-panellists", value = ItemCommand.ReorderPanellists.class),
    @JsonSubTypes.Type(name = "split-item", value = ItemCommand.Split.class),
    @JsonSubTypes.Type(name = "merge-items", value = ItemCommand.Merge.class),
    @JsonSubTypes.Type(name = "cancel-item", value = ItemCommand.Cancel.class),
    @JsonSubTypes.Type(name = "translate", value = Translate.class),
})
public sealed interface Command permits Command.Unsigned, Translate {

    /**
     * The programme after this edit.
     *
     * @param by the user name of whoever made the command
     * @throws Unfit where the programme does not hold what the command is about, or the edit makes no sense in itself
     */
    Programme on(Programme programme, String by);

    /** A command whose author the programme does not name. */
    sealed interface Unsigned extends Command permits SessionCommand, DeadlineCommand, MeetingCommand, ItemCommand {

        /** The programme after this edit, whoever makes it. */
        Programme on(Programme programme);

        @Override
        default Programme on(Programme programme, String by) {
            return on(programme);
        }
    }
}
