package org.convoke.notification.email;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convoke.calendar.CalendarHistory;
import org.convoke.calendar.CalendarStyle;
import org.convoke.calendar.MeetingMessage;
import org.convoke.calendar.MeetingMessage.Inviting;
import org.convoke.calendar.ProgrammeCalendar;
import org.convoke.calendar.Publication;
import org.convoke.calendar.Scope;
import org.convoke.events.DutyStation;
import org.convoke.notification.email.NoticeTemplates.Voice;
import org.convoke.wording.OtherZone;
import org.convoke.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * A notice in one language, or in one with another below it. The bodies are rendered and encoded once per seat, zone and form
 * of address, when the first such recipient comes; a message is then a few arrays of bytes in a row.
 */
final class RenderedNotice implements ComposedEmail {

    /** Between the plain text of two languages. */
    private static final String RULE = "\n\n" + "#".repeat(TextLayout.COLUMNS) + "\n\n";

    private final List<NoticeText> texts;
    private final NoticeText what;
    private final MailIdentity us;
    private final NoticeTemplates templates;
    private final String subject;
    private final MessageFrame frame;
    private final byte[] fieldsBefore;
    private final byte[] beforeText;
    private final byte[] between;
    private final byte[] end;
    private final Optional<MeetingMessage> meeting;
    private final Map<Form, Body> bodies = new ConcurrentHashMap<>();

    /** What the text depends on beside the languages: which second clock, and which form of address. */
    private record Form(DutyStation station, @Nullable ZoneId zone, boolean toState) {
        private static Form of(Addressee to) {
            return new Form(to.station(), to.zone(), RecipientLine.isState(to.kind()));
        }

        private OtherZone clock(String language) {
            return zone == null
                    ? OtherZone.ofStation(NoticeWriting.nameOf(station), language)
                    : OtherZone.named(zone, language);
        }
    }

    /** The text of one language, cut where the address ends by which the recipient acknowledges, and where its line goes. */
    private record Part(Words words, String text, byte[] before, byte[] between, byte[] after) {
        private static Part of(Words words, String text) {
            int acknowledgement = text.indexOf(SafeText.ACKNOWLEDGEMENT);
            int recipient = text.indexOf(SafeText.RECIPIENT);
            return new Part(
                    words,
                    text,
                    QuotedPrintable.encode(text.substring(0, acknowledgement)),
                    QuotedPrintable.encode(text.substring(acknowledgement + 1, recipient)),
                    QuotedPrintable.encode(text.substring(recipient + 2)));
        }

        private String with(String acknowledgement, String line) {
            return text.replace(String.valueOf(SafeText.ACKNOWLEDGEMENT), acknowledgement)
                    .replace(SafeText.RECIPIENT + "\n", line);
        }

        private byte[] bytes(byte[] acknowledgement, String line) {
            return joined(before, acknowledgement, between, QuotedPrintable.encode(line), after);
        }
    }

    /** The parts of each language, in their order. */
    private record Body(List<Part> text, List<Part> html) {}

    /** @param texts the same in one language or two, the first one first */
    RenderedNotice(List<NoticeText> texts, MailIdentity us, NoticeTemplates templates) {
        this.texts = List.copyOf(texts);
        this.what = texts.getFirst();
        this.us = us;
        this.templates = templates;
        var clock = OtherZone.ofStation(NoticeWriting.nameOf(DutyStation.NEW_YORK), what.language());
        var writing = new NoticeWriting(what, us, clock, true);
        this.subject = SafeText.line(writing.subject());
        this.frame =
                new MessageFrame(what, texts.stream().map(NoticeText::language).toList(), us, subject);
        this.fieldsBefore = frame.fieldsBefore();
        this.between = frame.betweenTextAndHtml();
        var attachments = attachments(writing);
        this.beforeText = frame.beforeText(!attachments.isEmpty());
        this.end = attachments.isEmpty() ? frame.end() : frame.endWith(attachments);
        this.meeting = what.isNow() == null
                ? Optional.empty()
                : OneMeeting.of(what)
                        .flatMap(id -> MeetingMessage.of(
                                history(), id, new Inviting(frame.from(), us.from()), style(writing)));
    }

    /** What was attached by hand, or the programme with everything that was ever cancelled: the reader may have it from before. */
    private List<Attachment> attachments(NoticeWriting writing) {
        if (what.announcement() != null) {
            return what.announcement().attachments();
        }
        return what.isNow() == null
                ? List.of()
                : List.of(new Attachment(
                        "programme.ics",
                        "text/calendar; charset=utf-8",
                        ProgrammeCalendar.write(history(), new Scope.WholeSession(), style(writing))));
    }

    private CalendarHistory history() {
        return CalendarHistory.of(what.published().stream()
                .map(revision -> new Publication(revision.number(), revision.publishedAt(), revision.programme()))
                .toList());
    }

    private CalendarStyle style(NoticeWriting writing) {
        var isNow = Objects.requireNonNull(what.isNow(), "only a programme has a calendar");
        return CalendarStyle.attached(what.language(), us.domain(), writing.programmeAddress(isNow));
    }

    private Body bodyFor(Addressee to) {
        return bodies.computeIfAbsent(Form.of(to), form -> {
            var voices = texts.stream().map(text -> voice(text, form)).toList();
            return new Body(plain(voices), html(voices));
        });
    }

    private Voice voice(NoticeText text, Form form) {
        var view = new NoticeWriting(text, us, form.clock(text.language()), form.toState()).view();
        return new Voice(view, Words.in("notice", text.language()));
    }

    private List<Part> plain(List<Voice> voices) {
        var parts = new ArrayList<Part>();
        for (var voice : voices) {
            var text = templates.text(what.kind(), voice.view(), voice.words());
            var isFirst = parts.isEmpty();
            var announced = isFirst && voices.size() > 1
                    ? laid(
                                    voices.getLast().words().say("below"),
                                    voices.getLast().words()) + "\n" + text
                    : text;
            parts.add(Part.of(voice.words(), isFirst ? announced : RULE + announced));
        }
        return List.copyOf(parts);
    }

    private List<Part> html(List<Voice> voices) {
        var pieces = templates.html(what.kind(), voices).split(String.valueOf(SafeText.BELOW), -1);
        return IntStream.range(0, voices.size())
                .mapToObj(i -> Part.of(voices.get(i).words(), pieces[i]))
                .toList();
    }

    @Override
    public byte[] bytesFor(Addressee to) {
        return bytes(to, frame.fieldsOf(to));
    }

    @Override
    public byte[] testFor(Addressee to) {
        return bytes(to, frame.fieldsOfTest(to));
    }

    @Override
    public String testSubject(Addressee to) {
        return frame.testSubject(to);
    }

    private byte[] bytes(Addressee to, byte[] fields) {
        var body = bodyFor(to);
        var acknowledgement = QuotedPrintable.withinLine(to.acknowledgement());
        var pieces = new ArrayList<>(List.of(fieldsBefore, fields, beforeText));
        body.text().forEach(part -> pieces.add(part.bytes(acknowledgement, inText(to, part))));
        pieces.add(between);
        body.html().forEach(part -> pieces.add(part.bytes(acknowledgement, inHtml(to, part))));
        if (to.invited()) {
            meeting.ifPresent(message -> pieces.add(frame.meeting(message.method(), message.bytesFor(to.address()))));
        }
        pieces.add(end);
        return joined(pieces.toArray(byte[][]::new));
    }

    private static byte[] joined(byte[]... pieces) {
        int length = 0;
        for (var piece : pieces) {
            length += piece.length;
        }
        var message = new byte[length];
        int at = 0;
        for (var piece : pieces) {
            System.arraycopy(piece, 0, message, at, piece.length);
            at += piece.length;
        }
        return message;
    }

    private static String inText(Addressee to, Part part) {
        return laid(RecipientLine.of(to, part.words()), part.words());
    }

    private static String laid(String line, Words words) {
        return TextLayout.lay(line, words.isRightToLeft());
    }

    private static String inHtml(Addressee to, Part part) {
        return "<bdi>" + Html.escaped(RecipientLine.of(to, part.words())) + "</bdi>\n";
    }

    @Override
    public String subject(Addressee to) {
        return frame.subject(to.address());
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public String text(Addressee to) {
        return bodyFor(to).text().stream()
                .map(part -> part.with(to.acknowledgement(), inText(to, part)))
                .collect(Collectors.joining());
    }

    @Override
    public String html(Addressee to) {
        return bodyFor(to).html().stream()
                .map(part -> part.with(to.acknowledgement(), inHtml(to, part)))
                .collect(Collectors.joining());
    }
}
