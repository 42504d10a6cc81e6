package org.convoke.notification.email;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.convoke.calendar.CalendarHistory;
import org.convoke.calendar.CalendarStyle;
import org.convoke.calendar.ProgrammeCalendar;
import org.convoke.calendar.Publication;
import org.convoke.calendar.Scope;
import org.convoke.events.DutyStation;
import org.convoke.wording.Words;

/**
 * A notice in one language. The bodies are rendered and encoded once per seat and form of address, when the first such
 * recipient comes; a message is then a few arrays of bytes in a row.
 */
final class RenderedNotice implements ComposedEmail {

    private final NoticeText what;
    private final MailIdentity us;
    private final NoticeTemplates templates;
    private final Words words;
    private final String subject;
    private final MessageFrame frame;
    private final byte[] fieldsBefore;
    private final byte[] beforeText;
    private final byte[] between;
    private final byte[] end;
    private final Map<Form, Body> bodies = new ConcurrentHashMap<>();

    /** What the text depends on beside the language: which second clock, and which form of address. */
    private record Form(DutyStation station, boolean toState) {}

    /** A part, cut where the address ends by which the recipient acknowledges, and where its line goes. */
    private record Part(String text, byte[] before, byte[] between, byte[] after) {
        private static Part of(String text) {
            int acknowledgement = text.indexOf(SafeText.ACKNOWLEDGEMENT);
            int recipient = text.indexOf(SafeText.RECIPIENT);
            return new Part(
                    text,
                    QuotedPrintable.encode(text.substring(0, acknowledgement)),
                    QuotedPrintable.encode(text.substring(acknowledgement + 1, recipient)),
                    QuotedPrintable.encode(text.substring(recipient + 2)));
        }

        private String with(String acknowledgement, String line) {
            return text.replace(String.valueOf(SafeText.ACKNOWLEDGEMENT), acknowledgement)
                    .replace(SafeText.RECIPIENT + "\n", line);
        }
    }

    private record Body(Part text, Part html) {}

    RenderedNotice(NoticeText what, MailIdentity us, NoticeTemplates templates) {
        this.what = what;
        this.us = us;
        this.templates = templates;
        this.words = Words.in("notice", what.language());
        var writing = new NoticeWriting(what, us, DutyStation.NEW_YORK, true);
        this.subject = SafeText.line(writing.subject());
        this.frame = new MessageFrame(what, us, subject);
        this.fieldsBefore = frame.fieldsBefore();
        this.between = frame.betweenTextAndHtml();
        var attachments = attachments(writing);
        this.beforeText = frame.beforeText(!attachments.isEmpty());
        this.end = attachments.isEmpty() ? frame.end() : frame.endWith(attachments);
    }

    /** What was attached by hand, or the programme. */
    private List<Attachment> attachments(NoticeWriting writing) {
        if (what.announcement() != null) {
            return what.announcement().attachments();
        }
        var isNow = what.isNow();
        return isNow == null
                ? List.of()
                : List.of(new Attachment(
                        "programme.ics", "text/calendar; charset=utf-8", calendar(writing.programmeAddress(isNow))));
    }

    /** The programme with everything that was ever cancelled: the reader may have it from any earlier message. */
    private byte[] calendar(String address) {
        var published = what.published().stream()
                .map(revision -> new Publication(revision.number(), revision.publishedAt(), revision.programme()))
                .toList();
        return ProgrammeCalendar.write(
                CalendarHistory.of(published),
                new Scope.WholeSession(),
                CalendarStyle.attached(what.language(), us.domain(), address));
    }

    private Body bodyFor(Addressee to) {
        return bodies.computeIfAbsent(new Form(to.station(), RecipientLine.isState(to.kind())), form -> {
            var view = new NoticeWriting(what, us, form.station(), form.toState()).view();
            return new Body(
                    Part.of(templates.text(what.kind(), view, words)),
                    Part.of(templates.html(what.kind(), view, words)));
        });
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
        var line = RecipientLine.of(to, words);
        var acknowledgement = QuotedPrintable.withinLine(to.acknowledgement());
        return joined(
                fieldsBefore,
                fields,
                beforeText,
                body.text().before(),
                acknowledgement,
                body.text().between(),
                QuotedPrintable.encode(inText(line)),
                body.text().after(),
                between,
                body.html().before(),
                acknowledgement,
                body.html().between(),
                QuotedPrintable.encode(inHtml(line)),
                body.html().after(),
                end);
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

    private String inText(String line) {
        return TextLayout.lay(line, words.isRightToLeft());
    }

    private static String inHtml(String line) {
        return "<bdi>" + Html.escaped(line) + "</bdi>\n";
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
        return bodyFor(to).text().with(to.acknowledgement(), inText(RecipientLine.of(to, words)));
    }

    @Override
    public String html(Addressee to) {
        return bodyFor(to).html().with(to.acknowledgement(), inHtml(RecipientLine.of(to, words)));
    }
}
