package org.convoke.notification.email;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoke.notification.email.NoticeView.Link;
import org.convoke.wording.Times;
import org.convoke.wording.Words;

/** Puts what a mailbox is told about itself into words. */
final class MailboxWriting {

    private final MailboxNews news;
    private final MailIdentity us;
    private final Words words;

    MailboxWriting(MailboxNews news, MailIdentity us) {
        this.news = news;
        this.us = us;
        this.words = Words.in("notice", news.language());
    }

    Words words() {
        return words;
    }

    String subject() {
        var subject = words.say("mailbox.subject." + what());
        return words.isRightToLeft() ? "\u200f" + subject : subject;
    }

    MailboxView view() {
        var text = words.say("mailbox.text." + what());
        var link = news.link();
        var paragraphs =
                link == null ? List.of(text) : List.of(text, words.say("mailbox.until", "moment", moment(link)));
        return new MailboxView(
                words.language(),
                words.direction(),
                words.say("mailbox.subject." + what()),
                text,
                words.say("salutation.other"),
                paragraphs,
                link == null ? List.of() : List.of(confirming(link)),
                words.say("questions"),
                words.say("closing.other"),
                words.say("office"),
                RecipientLine.of(addressee(), words),
                new Link(words.say("settings"), words.say("settings.read"), web() + "/mission"));
    }

    private Link confirming(MailboxNews.Link link) {
        return new Link(words.say("mailbox.link"), words.say("mailbox.link.read"), web() + "/confirm/" + link.token());
    }

    private String moment(MailboxNews.Link link) {
        return Times.in(news.language()).moment(link.until(), ZoneOffset.UTC, "UTC");
    }

    private String web() {
        return us.webUrl() + "/" + news.language();
    }

    private String what() {
        return news.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Addressee addressee() {
        return new Addressee(
                news.id(), news.address(), news.code(), news.names(), Map.of(), news.station(), "", news.kind());
    }

    /** The whole message, 7-bit, CRLF line ends; the same bytes each time. */
    byte[] message(String text, String html) {
        var boundary = "=_alternative_" + news.id();
        var fields = MessageFrame.fieldsOfLetter(us, news, SafeText.line(subject()));
        return (fields + "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n"
                        + part(boundary, "text/plain", text) + part(boundary, "text/html", html) + "--" + boundary
                        + "--\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String part(String boundary, String type, String text) {
        return "--" + boundary + "\r\nContent-Type: " + type
                + "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + new String(QuotedPrintable.encode(text), StandardCharsets.US_ASCII) + "\r\n";
    }
}
