package org.convoke.web.services;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.programme.AgendaItem;
import org.convoke.programme.Audience;
import org.convoke.programme.Days;
import org.convoke.programme.Deadline;
import org.convoke.programme.DeadlineId;
import org.convoke.programme.DeadlineKind;
import org.convoke.programme.Document;
import org.convoke.programme.ItemId;
import org.convoke.programme.ItemKind;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Meeting;
import org.convoke.programme.MeetingId;
import org.convoke.programme.Mode;
import org.convoke.programme.Person;
import org.convoke.programme.SpeakingTime;
import org.convoke.programme.Start;
import org.convoke.programme.Status;
import org.convoke.programme.Venue;
import org.convoke.programme.Visibility;
import org.jspecify.annotations.Nullable;

/** One small edit of a draft as agenda-service takes it; {@code docs/api/draft-commands.md} says what each does. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "retitle-session", value = Command.RetitleSession.class),
    @JsonSubTypes.Type(name = "change-theme", value = Command.ChangeTheme.class),
    @JsonSubTypes.Type(name = "change-session-dates", value = Command.ChangeSessionDates.class),
    @JsonSubTypes.Type(name = "change-venue", value = Command.ChangeVenue.class),
    @JsonSubTypes.Type(name = "change-mode", value = Command.ChangeMode.class),
    @JsonSubTypes.Type(name = "change-status", value = Command.ChangeStatus.class),
    @JsonSubTypes.Type(name = "add-deadline", value = Command.AddDeadline.class),
    @JsonSubTypes.Type(name = "move-deadline", value = Command.MoveDeadline.class),
    @JsonSubTypes.Type(name = "retitle-deadline", value = Command.RetitleDeadline.class),
    @JsonSubTypes.Type(name = "change-deadline-kind", value = Command.ChangeDeadlineKind.class),
    @JsonSubTypes.Type(name = "change-deadline-visibility", value = Command.ChangeDeadlineVisibility.class),
    @JsonSubTypes.Type(name = "withdraw-deadline", value = Command.WithdrawDeadline.class),
    @JsonSubTypes.Type(name = "add-meeting", value = Command.AddMeeting.class),
    @JsonSubTypes.Type(name = "move-meeting", value = Command.MoveMeeting.class),
    @JsonSubTypes.Type(name = "retitle-meeting", value = Command.RetitleMeeting.class),
    @JsonSubTypes.Type(name = "change-meeting-room", value = Command.ChangeMeetingRoom.class),
    @JsonSubTypes.Type(name = "change-overflow-rooms", value = Command.ChangeOverflowRooms.class),
    @JsonSubTypes.Type(name = "change-audience", value = Command.ChangeAudience.class),
    @JsonSubTypes.Type(name = "change-meeting-visibility", value = Command.ChangeMeetingVisibility.class),
    @JsonSubTypes.Type(name = "change-webcast", value = Command.ChangeWebcast.class),
    @JsonSubTypes.Type(name = "change-track", value = Command.ChangeTrack.class),
    @JsonSubTypes.Type(name = "change-interpretation", value = Command.ChangeInterpretation.class),
    @JsonSubTypes.Type(name = "reorder-items", value = Command.ReorderItems.class),
    @JsonSubTypes.Type(name = "cancel-meeting", value = Command.CancelMeeting.class),
    @JsonSubTypes.Type(name = "add-item", value = Command.AddItem.class),
    @JsonSubTypes.Type(name = "move-item", value = Command.MoveItem.class),
    @JsonSubTypes.Type(name = "retitle-item", value = Command.RetitleItem.class),
    @JsonSubTypes.Type(name = "renumber-item", value = Command.RenumberItem.class),
    @JsonSubTypes.Type(name = "change-item-kind", value = Command.ChangeItemKind.class),
    @JsonSubTypes.Type(name = "change-item-room", value = Command.ChangeItemRoom.class),
    @JsonSubTypes.Type(name = "change-item-visibility", value = Command.ChangeItemVisibility.class),
    @JsonSubTypes.Type(name = "describe-item", value = Command.DescribeItem.class),
    @JsonSubTypes.Type(name = "change-documents", value = Command.ChangeDocuments.class),
    @JsonSubTypes.Type(name = "change-speaking-times", value = Command.ChangeSpeakingTimes.class),
    @JsonSubTypes.Type(name = "add-moderator", value = Command.AddModerator.class),
    @JsonSubTypes.Type(name = "replace-moderator", value = Command.ReplaceModerator.class),
    @JsonSubTypes.Type(name = "remove-moderator", value = Command.RemoveModerator.class),
    @JsonSubTypes.Type(name = "add-panellist", value = Command.AddPanellist.class),
    @JsonSubTypes.Type(name = "replace-panellist", value = Command.ReplacePanellist.class),
    @JsonSubTypes.Type(name = "remove-panellist", value = Command.RemovePanellist.class),
    @JsonSubTypes.Type(name = "split-item", value = Command.SplitItem.class),
    @JsonSubTypes.Type(name = "merge-items", value = Command.MergeItems.class),
    @JsonSubTypes.Type(name = "cancel-item", value = Command.CancelItem.class),
    @JsonSubTypes.Type(name = "translate", value = Command.Translate.class),
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Command {

    /** The name of each kind. */
    static Map<Class<?>, String> types() {
        return Stream.of(Command.class.getAnnotation(JsonSubTypes.class).value())
                .collect(Collectors.toMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));
    }

    record RetitleSession(LocalizedText title) implements Command {}

    record ChangeTheme(LocalizedText theme) implements Command {}

    record ChangeSessionDates(Days days) implements Command {}

    record ChangeVenue(Venue venue) implements Command {}

    record ChangeMode(Mode mode) implements Command {}

    record ChangeStatus(Status status) implements Command {}

    record AddDeadline(Deadline added) implements Command {}

    /** @param time null where the whole day counts */
    record MoveDeadline(
            DeadlineId deadline, LocalDate day, @Nullable LocalTime time) implements Command {}

    record RetitleDeadline(DeadlineId deadline, LocalizedText title) implements Command {}

    record ChangeDeadlineKind(DeadlineId deadline, DeadlineKind kind) implements Command {}

    record ChangeDeadlineVisibility(DeadlineId deadline, Visibility visibility) implements Command {}

    record WithdrawDeadline(DeadlineId deadline) implements Command {}

    record AddMeeting(Meeting added) implements Command {}

    record MoveMeeting(MeetingId meeting, LocalDate date, Start start, LocalTime end) implements Command {}

    record RetitleMeeting(MeetingId meeting, LocalizedText title) implements Command {}

    record ChangeMeetingRoom(MeetingId meeting, @Nullable LocalizedText room) implements Command {}

    record ChangeOverflowRooms(MeetingId meeting, List<LocalizedText> overflow) implements Command {}

    record ChangeAudience(MeetingId meeting, Audience audience) implements Command {}

    record ChangeMeetingVisibility(MeetingId meeting, Visibility visibility) implements Command {}

    record ChangeWebcast(MeetingId meeting, @Nullable String address) implements Command {}

    record ChangeTrack(MeetingId meeting, @Nullable LocalizedText track) implements Command {}

    record ChangeInterpretation(MeetingId meeting, List<String> languages) implements Command {}

    /** @param items those that change places, in the new order */
    record ReorderItems(MeetingId meeting, List<ItemId> items) implements Command {}

    record CancelMeeting(MeetingId meeting) implements Command {}

    record AddItem(MeetingId meeting, AgendaItem added) implements Command {}

    /** @param to null where it stays in its meeting */
    record MoveItem(
            ItemId item,
            Start start,
            LocalTime end,
            @Nullable MeetingId to) implements Command {}

    record RetitleItem(ItemId item, LocalizedText title) implements Command {}

    record RenumberItem(ItemId item, @Nullable String number) implements Command {}

    record ChangeItemKind(ItemId item, ItemKind kind) implements Command {}

    record ChangeItemRoom(ItemId item, @Nullable LocalizedText room) implements Command {}

    record ChangeItemVisibility(ItemId item, Visibility visibility) implements Command {}

    record DescribeItem(ItemId item, @Nullable LocalizedText description) implements Command {}

    record ChangeDocuments(ItemId item, List<Document> documents) implements Command {}

    record ChangeSpeakingTimes(ItemId item, List<SpeakingTime> speakingTimes) implements Command {}

    /** @param place from 1; null for the last */
    record AddModerator(
            ItemId item, Person person, @Nullable Integer place) implements Command {}

    /** @param place which of that name, from 1; null where only one has it */
    record ReplaceModerator(
            ItemId item, String name, @Nullable Integer place, Person by) implements Command {}

    /** @param place which of that name, from 1; null where only one has it */
    record RemoveModerator(
            ItemId item, String name, @Nullable Integer place) implements Command {}

    /** @param place from 1; null for the last */
    record AddPanellist(
            ItemId item, Person person, @Nullable Integer place) implements Command {}

    /** @param place which of that name, from 1; null where only one has it */
    record ReplacePanellist(
            ItemId item, String name, @Nullable Integer place, Person by) implements Command {}

    /** @param place which of that name, from 1; null where only one has it */
    record RemovePanellist(
            ItemId item, String name, @Nullable Integer place) implements Command {}

    /** @param into of these, one may keep the id */
    record SplitItem(ItemId item, List<AgendaItem> into) implements Command {}

    record MergeItems(List<ItemId> items, AgendaItem into) implements Command {}

    record CancelItem(ItemId item) implements Command {}

    /**
     * Says a text in a language that is not its source. It is about the session where neither item nor meeting is named.
     *
     * @param words null where it is no longer said in that language
     */
    record Translate(
            @Nullable ItemId item,
            @Nullable MeetingId meeting,
            Text text,
            String language,
            @Nullable String words) implements Command {}

    /** The texts that can be translated. */
    enum Text {
        @JsonProperty("title")
        TITLE,
        @JsonProperty("theme")
        THEME,
        @JsonProperty("description")
        DESCRIPTION,
        @JsonProperty("room")
        ROOM,
        @JsonProperty("track")
        TRACK,
        @JsonProperty("venue-name")
        VENUE_NAME,
        @JsonProperty("venue-city")
        VENUE_CITY
    }
}
