package org.convoke.notification.email;

import java.util.List;
import org.convoke.events.RevisionPublished;
import org.convoke.notification.email.NoticeView.Link;
import org.convoke.wording.Words;

/** The addresses on the website that a notice points to, in the reader's language. */
final class NoticeLinks {

    private final NoticeText what;
    private final String web;
    private final Words words;
    private final SessionWords session;

    NoticeLinks(NoticeText what, MailIdentity us, Words words, SessionWords session) {
        this.what = what;
        this.web = us.webUrl() + "/" + what.language();
        this.words = words;
        this.session = session;
    }

    /** Where to read on: the session, or the programme, and beside it what changed. */
    List<Link> links() {
        var isNow = what.isNow();
        if (isNow == null) {
            return List.of(new Link(words.say("link.session"), words.say("link.session.read"), sessionAddress()));
        }
        var symbol = session.symbol(isNow);
        var programme = new Link(
                words.say("link.programme", "symbol", symbol),
                words.say("link.programme.read", "symbol", symbol),
                programmeAddress(isNow));
        var was = what.was();
        if (what.kind() != MessageKind.CHANGE || was == null) {
            return List.of(programme);
        }
        return List.of(
                programme,
                new Link(
                        words.say("link.compare"),
                        words.say("link.compare.read"),
                        sessionAddress() + "/compare?from=" + was.number() + "&to=" + isNow.number()));
    }

    /** Where this mailbox, and nobody else, says that it has read the message. */
    Link acknowledgement() {
        return new Link(
                words.say("acknowledge"),
                words.say("acknowledge.read"),
                web + "/acknowledge/" + SafeText.ACKNOWLEDGEMENT);
    }

    /** Where a mission says how it is written to. */
    Link settings() {
        return new Link(words.say("settings"), words.say("settings.read"), web + "/mission");
    }

    /** Where a revision can be read for ever. */
    String programmeAddress(RevisionPublished revision) {
        return sessionAddress() + "/revisions/" + revision.number();
    }

    private String sessionAddress() {
        return web + "/sessions/" + what.session().session();
    }
}
