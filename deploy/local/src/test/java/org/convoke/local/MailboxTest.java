package org.convoke.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private static Mailbox mailbox;

    @BeforeAll
    static void start() {
        mailbox = Mailbox.temporary();
    }

    @AfterAll
    static void stop() {
        mailbox.close();
    }

    @BeforeEach
    void empty() throws Exception {
        assertThat(http("DELETE", "/messages").statusCode()).isEqualTo(204);
    }

    @Test
    void any_recipient_of_any_domain_is_accepted_and_read_back_by_imap() throws Exception {
        send("mission.che@che.example", "Room changed: Dialogue");

        try (var store = session().getStore("imap")) {
            store.connect("127.0.0.1", mailbox.imapPort(), "mission.che@che.example", "mission.che@che.example");
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                assertThat(inbox.getMessageCount()).isEqualTo(1);
                assertThat(inbox.getMessage(1).getSubject()).isEqualTo("Room changed: Dialogue");
            }
        }
    }

    @Test
    void what_is_sent_to_a_return_path_is_in_the_mailbox_of_all_of_them() throws Exception {
        send("bounces+" + "a2".repeat(24) + "@convoke.example", "Undelivered");
        send("anna+work@che.example", "Not a return path");

        assertThat(json("/messages?to=bounces@convoke.example").findValuesAsText("subject"))
                .containsExactly("Undelivered");
        assertThat(json("/messages?to=anna%2Bwork@che.example").findValuesAsText("subject"))
                .containsExactly("Not a return path");
    }

    @Test
    void programs_list_one_recipients_messages_newest_first_and_read_the_source() throws Exception {
        send("mission.fra@fra.example", "Un");
        send("mission.fra@fra.example", "Deux é");
        send("mission.che@che.example", "Other");

        var list = json("/messages?to=mission.fra@fra.example");

        assertThat(list.findValuesAsText("subject")).containsExactly("Deux é", "Un");
        var raw = http("GET", "/messages/" + list.get(0).get("id").asText() + "/raw");
        assertThat(raw.body()).contains("To: mission.fra@fra.example").contains("programme.ics");
        assertThat(json("/messages")).hasSize(3);
    }

    @Test
    void a_messages_markup_does_not_act_on_the_page() throws Exception {
        send("mission.che@che.example", "<script>alert(1)</script>");
        var id = json("/messages").get(0).get("id").asText();

        var list = http("GET", "/").body();
        var page = http("GET", "/messages/" + id).body();
        var html = http("GET", "/messages/" + id + "/html");

        assertThat(list).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(page)
                .doesNotContain("<script>")
                .contains("<iframe sandbox")
                .contains("plain words")
                .contains("programme.ics (text/calendar)");
        assertThat(html.body()).contains("<b>rich words</b>");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox;");
    }

    private static void send(String to, String subject) throws Exception {
        var message = new MimeMessage(session());
        message.setFrom(new InternetAddress("notices@convoke.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        var text = new MimeBodyPart();
        text.setText("plain words", "UTF-8");
        var html = new MimeBodyPart();
        html.setContent("<b>rich words</b><script>alert(2)</script>", "text/html; charset=UTF-8");
        var calendar = new MimeBodyPart();
        calendar.setContent("BEGIN:VCALENDAR", "text/calendar; charset=UTF-8");
        calendar.setFileName("programme.ics");
        message.setContent(new MimeMultipart(text, html, calendar));
        Transport.send(message);
    }

    private static Session session() {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(mailbox.smtpPort()));
        return Session.getInstance(properties);
    }

    private static JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(http("GET", path).body());
    }

    private static HttpResponse<String> http(String method, String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(mailbox.page() + path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
