package org.convoke.acceptance;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** A message as a mission's mail program reads it, by a parser that Convoke does not use. */
record Letter(String subject, String messageId, String language, Map<String, String> parts) {

    static Letter parse(byte[] bytes) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            var parts = new LinkedHashMap<String, String>();
            collect((Multipart) message.getContent(), parts);
            return new Letter(
                    message.getSubject(),
                    message.getMessageID(),
                    String.join(",", message.getHeader("Content-Language")),
                    parts);
        } catch (MessagingException | IOException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    String text() {
        return part("text/plain");
    }

    String html() {
        return part("text/html");
    }

    String calendar() {
        return part("text/calendar");
    }

    private String part(String type) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith(type))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no part " + type + " among " + parts.keySet()));
    }

    private static void collect(Multipart multipart, Map<String, String> parts) throws MessagingException, IOException {
        for (int i = 0; i < multipart.getCount(); i++) {
            BodyPart part = multipart.getBodyPart(i);
            if (part.getContent() instanceof Multipart inner) {
                collect(inner, parts);
            } else {
                parts.put(
                        part.getContentType().toLowerCase(java.util.Locale.ROOT),
                        new String(part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }
}
