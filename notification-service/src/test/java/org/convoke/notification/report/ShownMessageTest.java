package org.convoke.notification.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoke.notification.NotificationApi.await;
import static org.convoke.notification.NotificationApi.focalPointOf;
import static org.convoke.notification.NotificationApi.notice;
import static org.convoke.notification.NotificationApi.secretariat;
import static org.convoke.notification.Scene.mail;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import org.convoke.events.DutyStation;
import org.convoke.events.MissionMailboxesChanged.Mailbox;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.local.smtp.Received;
import org.convoke.notification.NotificationTest;
import org.convoke.notification.Scene;
import org.convoke.notification.State;
import org.junit.jupiter.api.Test;

/** The page shows the message that was sent, not one like it. */
@QuarkusTest
class ShownMessageTest extends NotificationTest {

    /** Where the address ends by which the mission, and nobody else, acknowledges. */
    private static final String LINK_END = "(/acknowledge/)[A-Za-z0-9_-]{54}";

    @Test
    void the_message_that_is_shown_is_the_one_that_arrived_for_each_notice_and_language() throws Exception {
        var english = scene.announced().state();
        var french = scene.stateWithoutMailbox();
        scene.mission(
                french,
                french.mission(),
                DutyStation.NEW_YORK,
                List.of("fr"),
                new Mailbox(french.mailbox(), Purpose.ALL));
        scene.invite(english, french);
        await(notice(scene.session, "invitation"), "completed");
        scene.publish();
        await(notice(scene.session, "programme"), "completed");
        scene.publish();
        await(notice(scene.session, "change"), "completed");

        for (var state : List.of(english, french)) {
            var messages = mail(state);
            assertThat(messages).hasSize(3);
            assertShown(notice(scene.session, "invitation"), state, messages.get(0));
            assertShown(notice(scene.session, "programme"), state, messages.get(1));
            assertShown(notice(scene.session, "change"), state, messages.get(2));
        }
    }

    @Test
    void the_secretariat_reads_the_same_as_the_mission_but_cannot_acknowledge_for_it() {
        var state = scene.announced().state();
        scene.invite(state);
        var id = notice(scene.session, "invitation");
        await(id, "completed");

        var own = focalPointOf(state).get("/notices/{id}/message?participant={code}", id, state.code());
        var theirs = secretariat().get("/notices/{id}/message?participant={code}", id, state.id());

        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.asString().replaceAll(LINK_END, "$1…")).isEqualTo(theirs.asString());
    }

    private static void assertShown(String notice, State state, Received message)
            throws MessagingException, IOException {
        var shown = focalPointOf(state)
                .get("/notices/{id}/message?participant={code}", notice, state.code())
                .jsonPath();
        var arrived = Scene.parsed(message);
        assertThat(shown.getString("subject")).isEqualTo(arrived.getSubject());
        assertThat(shown.getString("language")).isEqualTo(arrived.getHeader("Content-Language", null));
        assertThat(shown.getString("text").strip()).isEqualTo(part(arrived, "text/plain"));
        assertThat(shown.getString("html").strip()).isEqualTo(part(arrived, "text/html"));
    }

    /** The first part of that type, with line ends as Java has them. */
    private static String part(Part whole, String type) throws MessagingException, IOException {
        if (whole.isMimeType(type)) {
            return whole.getContent().toString().replace("\r\n", "\n").strip();
        }
        if (whole.getContent() instanceof MimeMultipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
