package org.convoke.notification.bounce;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * Reads a message by its structure as far as that goes, and never fails: what is broken or cut off is read up to there. The
 * first message inside is what is returned; what it says is not what this message says.
 */
final class MailParser {

    private static final MimeConfig LENIENT = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxContentLen(-1)
            .build();

    private static final int LONGEST_PART = 100_000;
    private static final int LONGEST_TEXT = 200_000;

    /** Fields of a delivery status in a part that is not called one. */
    private static final Pattern STATUS_IN_TEXT =
            Pattern.compile("(?im)^(final-recipient|original-recipient):.*\\R(.*\\R){0,12}?(action|status):");

    private static final Pattern FIRST_FIELD =
            Pattern.compile("(?im)^(reporting-mta|original-envelope-id|final-recipient|original-recipient):");

    private final Headers headers = new Headers();
    private final StringBuilder text = new StringBuilder();
    private final List<Headers> reports = new ArrayList<>();
    private Headers returned = new Headers();
    private int depth;

    private MailParser() {}

    /** @param whole whether these are all octets of the message */
    static Mail parse(byte[] bytes, boolean whole) {
        var parser = new MailParser();
        parser.read(bytes);
        return new Mail(
                parser.headers,
                parser.text.toString(),
                List.copyOf(parser.reports),
                parser.returned.isEmpty() ? ReturnedText.headersIn(parser.text.toString()) : parser.returned,
                whole);
    }

    private void read(byte[] bytes) {
        var stream = new MimeTokenStream(LENIENT);
        stream.parse(new ByteArrayInputStream(bytes));
        try {
            for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                take(state, stream);
            }
        } catch (MimeException | IOException | RuntimeException broken) {
            // what was read until here is what there is
            text.append('\n');
        }
    }

    private void take(EntityState state, MimeTokenStream stream) throws IOException {
        switch (state) {
            case T_START_MESSAGE -> depth++;
            case T_END_MESSAGE -> depth--;
            case T_FIELD -> field(stream.getField());
            case T_BODY -> body(stream.getBodyDescriptor(), stream.getDecodedInputStream());
            case T_PREAMBLE, T_EPILOGUE -> stray(stream.getInputStream());
            default -> {}
        }
    }

    /** A part's own fields repeat none of the message's that we ask for, so only the first of each counts. */
    private void field(Field field) {
        var raw = field.getRaw();
        var value = raw == null ? field.getBody() : Decoding.field(afterColon(raw.toByteArray()));
        var name = field.getName().strip();
        var owner = depth <= 1 ? headers : depth == 2 ? returned : null;
        if (owner != null && !(name.toLowerCase(Locale.ROOT).startsWith("content-") && owner.has(name))) {
            owner.add(name, value);
        }
    }

    private static byte[] afterColon(byte[] line) {
        for (var at = 0; at < line.length; at++) {
            if (line[at] == ':') {
                return Arrays.copyOfRange(line, at + 1, line.length);
            }
        }
        return line;
    }

    private void body(BodyDescriptor part, InputStream octets) throws IOException {
        var type = part.getMimeType().toLowerCase(Locale.ROOT);
        var bytes = octets.readNBytes(LONGEST_PART);
        if (depth > 1) {
            return;
        }
        var content = Decoding.text(bytes, part.getCharset());
        switch (type) {
            case "message/delivery-status", "message/global-delivery-status", "message/delivery-statustext" ->
                addGroups(content);
            case "text/rfc822-headers", "message/rfc822-headers", "message/global-headers", "message/global" ->
                addReturned(content);
            case "text/html", "application/xhtml+xml" -> addText(Decoding.html(content));
            default -> {
                if (type.startsWith("text/") || type.startsWith("message/")) {
                    addText(content);
                }
            }
        }
    }

    /** Before the first boundary, where old servers put what they say, or everything where no boundary is right. */
    private void stray(InputStream octets) throws IOException {
        var bytes = octets.readNBytes(LONGEST_PART);
        if (depth <= 1) {
            var content = Decoding.text(bytes, null);
            if (!content.contains("MIME format") && !content.contains("MIME-encapsulated")) {
                addText(content);
            }
        }
    }

    private void addText(String content) {
        if (text.length() > LONGEST_TEXT) {
            return;
        }
        if (STATUS_IN_TEXT.matcher(content).find()) {
            addGroups(content.substring(firstField(content)));
        }
        text.append(content).append('\n');
    }

    private static int firstField(String content) {
        var found = FIRST_FIELD.matcher(content);
        return found.find() ? found.start() : 0;
    }

    private void addGroups(String content) {
        for (var group : content.split("(?:\\r?\\n[ \\t]*){2,}")) {
            var fields = Headers.in(group);
            if (!fields.isEmpty()) {
                reports.add(fields);
            }
        }
    }

    private void addReturned(String content) {
        if (returned.isEmpty()) {
            returned = Headers.in(content);
        }
    }
}
