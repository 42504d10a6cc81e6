package org.convoke.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.convoke.local.smtp.FaultySmtpServer;
import org.convoke.local.smtp.Point;
import org.convoke.local.smtp.Received;
import org.convoke.notification.smtp.SmtpSettings.Tls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpMailerTest {

    private static final byte[] MESSAGE = bytes("Subject: hello\r\n\r\n.a dot\r\n..two dots\r\n.\r\nthe end\r\n");
    private static final Runnable NOTHING = () -> {};

    private final FaultySmtpServer server = FaultySmtpServer.start();
    private final SmtpMailer mailer = new SmtpMailer(settings(Duration.ofSeconds(30)), Duration.ofSeconds(60));
    private final SmtpMailer hasty = new SmtpMailer(settings(Duration.ofMillis(1500)), Duration.ofSeconds(5));

    @AfterEach
    void close() {
        mailer.close();
        hasty.close();
        server.close();
    }

    private SmtpSettings settings(Duration toAnswer) {
        return new SmtpSettings(
                "127.0.0.1",
                server.port(),
                Tls.OFF,
                "",
                "",
                "",
                Duration.ofSeconds(20),
                toAnswer,
                Duration.ofSeconds(60));
    }

    private Answer send(String recipient) {
        return mailer.send(envelope(recipient), MESSAGE, NOTHING);
    }

    private static Envelope envelope(String recipient) {
        return new Envelope("notices@convoke.example", recipient, "delivery-1");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_message_arrives_octet_for_octet_with_pipelining_and_without(boolean pipelining) {
        if (!pipelining) {
            server.offering("8BITMIME");
        }

        var answer = send("mission.che@che.example");

        assertThat(answer).isEqualTo(new Answer.HandedOver("faulty.example", 250, "2.0.0", "queued as 1"));
        assertThat(server.received()).singleElement().satisfies(message -> {
            assertThat(message.bytes()).isEqualTo(MESSAGE);
            assertThat(message.recipient()).isEqualTo("mission.che@che.example");
            assertThat(message.returnPath()).isEqualTo("notices@convoke.example");
        });
    }

    @Test
    void the_connection_is_kept_and_nothing_is_asked_in_between() {
        for (int i = 0; i < 5; i++) {
            send("mission.%d@che.example".formatted(i));
        }

        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.count()).isEqualTo(5);
        assertThat(server.commands()).noneMatch(command -> command.startsWith("RSET") || command.equals("NOOP"));
    }

    @Test
    void the_envelope_uses_what_the_server_offers() {
        send("a+b@che.example");

        assertThat(server.commands())
                .contains(
                        "MAIL FROM:<notices@convoke.example> SIZE=%d RET=HDRS ENVID=delivery-1"
                                .formatted(MESSAGE.length),
                        "RCPT TO:<a+b@che.example> NOTIFY=FAILURE,DELAY ORCPT=rfc822;a+2Bb@che.example");
    }

    @Test
    void success_is_asked_for_too_where_somebody_reads_it() {
        mailer.send(new Envelope("bounces+abc@convoke.example", "a=b@che.example", "id 1", true), MESSAGE, NOTHING);

        assertThat(server.commands())
                .contains(
                        "MAIL FROM:<bounces+abc@convoke.example> SIZE=%d RET=HDRS ENVID=id+201"
                                .formatted(MESSAGE.length),
                        "RCPT TO:<a=b@che.example> NOTIFY=SUCCESS,FAILURE,DELAY ORCPT=rfc822;a+3Db@che.example");
    }

    @Test
    void the_envelope_is_plain_where_the_server_offers_nothing() {
        server.withoutEhlo();

        var answer = send("mission@che.example");

        assertThat(answer).isInstanceOf(Answer.HandedOver.class);
        assertThat(server.commands())
                .contains("HELO [127.0.0.1]", "MAIL FROM:<notices@convoke.example>", "RCPT TO:<mission@che.example>");
    }

    @Test
    void eight_bits_and_international_addresses_are_announced() {
        mailer.send(envelope("миссия@bücher.example"), bytes("Subject: é\r\n\r\n"), NOTHING);

        assertThat(server.commands())
                .anyMatch(command -> command.contains(" BODY=8BITMIME SMTPUTF8"))
                .anyMatch(command -> command.startsWith("RCPT TO:<миссия@xn--bcher-kva.example>"));
    }

    @Test
    void an_international_address_is_refused_here_where_the_server_cannot_carry_it() {
        server.offering("PIPELINING");

        assertThat(send("миссия@che.example")).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.fault()).isEqualTo(Fault.RECIPIENT_PERMANENT);
            assertThat(refused.enhanced()).isEqualTo("5.6.7");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mission",
                "@che.example",
                "mission@",
                "a@b\r\nRCPT TO:<x@y.example>",
                "a b@c.example",
                "<a@b.example>"
            })
    void what_is_not_an_address_never_reaches_the_server(String address) {
        assertThat(send(address))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.ADDRESS_PERMANENT));
        assertThat(server.connections()).isZero();
    }

    @Test
    void the_servers_words_come_back_from_a_reply_of_several_lines() {
        server.at(Point.RCPT).say("550-5.1.1 The mailbox does not exist.\r\n550 5.1.1 See https://mx.example/1");

        assertThat(send("nobody@che.example"))
                .isEqualTo(new Answer.Refused(
                        Stage.RCPT,
                        Fault.ADDRESS_PERMANENT,
                        "faulty.example",
                        550,
                        "5.1.1",
                        "The mailbox does not exist. See https://mx.example/1"));
    }

    @Test
    void words_that_no_database_takes_are_made_harmless() {
        server.at(Point.DOT).say("250 2.0.0 queued\0as\u0007 1");

        assertThat(send("mission@che.example").words()).isEqualTo("queued as  1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void after_a_refusal_the_same_connection_takes_the_next_message(boolean pipelining) {
        if (!pipelining) {
            server.offering("SIZE");
        }
        server.at(Point.RCPT).to("nobody@che.example").say("550 5.1.1 no");
        server.at(Point.DOT).to("filtered@che.example").say("554 5.7.1 no");
        server.at(Point.DATA).to("busy@che.example").say("451 4.3.0 later");

        assertThat(send("nobody@che.example")).isInstanceOf(Answer.Refused.class);
        assertThat(send("filtered@che.example")).isInstanceOf(Answer.Refused.class);
        assertThat(send("busy@che.example")).isInstanceOf(Answer.Refused.class);
        assertThat(send("mission@che.example")).isInstanceOf(Answer.HandedOver.class);

        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.count()).isEqualTo(1);
    }

    @Test
    void a_recipient_refused_by_policy_is_refused_for_good_once_others_were_accepted() {
        server.at(Point.RCPT).to("strict@che.example").say("550 5.7.1 not from you");

        send("one@che.example");
        assertThat(faultOf(send("strict@che.example"))).isEqualTo(Fault.TEMPORARY);
        send("two@che.example");
        assertThat(faultOf(send("strict@che.example"))).isEqualTo(Fault.RECIPIENT_PERMANENT);
    }

    @Test
    void everybody_refused_by_policy_means_us() {
        server.at(Point.RCPT).say("550 5.7.1 your address is listed");

        assertThat(faultOf(send("one@che.example"))).isEqualTo(Fault.TEMPORARY);
        assertThat(faultOf(send("two@che.example"))).isEqualTo(Fault.TEMPORARY);
        assertThat(faultOf(send("three@che.example"))).isEqualTo(Fault.US);
    }

    private static Fault faultOf(Answer answer) {
        return ((Answer.Refused) answer).fault();
    }

    @ParameterizedTest
    @EnumSource(
            value = Point.class,
            names = {"GREETING", "EHLO", "MAIL"})
    void a_refusal_of_us_is_told_with_its_stage(Point point) {
        server.at(point).say("554 5.7.1 go away");

        assertThat(send("mission@che.example")).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.stage().name()).isEqualTo(point.name());
            assertThat(refused.fault()).isEqualTo(Fault.US);
        });
    }

    @Test
    void a_connection_that_the_server_closed_while_idle_is_no_failure() {
        send("one@che.example");
        server.dropConnections();

        assertThat(send("two@che.example")).isInstanceOf(Answer.HandedOver.class);
        assertThat(server.count()).isEqualTo(2);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void a_kept_connection_that_answers_421_is_replaced_once() {
        send("one@che.example");
        server.at(Point.MAIL).times(1).say("421 4.4.2 idle too long");

        assertThat(send("two@che.example")).isInstanceOf(Answer.HandedOver.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void a_new_connection_that_answers_421_is_a_temporary_refusal() {
        server.at(Point.MAIL).say("421 4.3.2 shutting down");

        assertThat(faultOf(send("one@che.example"))).isEqualTo(Fault.TEMPORARY);
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Point.class,
            names = {"RCPT", "DATA", "DOT"})
    void a_server_that_goes_away_in_the_middle_is_a_temporary_refusal_and_the_next_message_has_a_new_connection(
            Point point) {
        server.at(point).times(1).say("421 4.3.2 shutting down");

        assertThat(faultOf(send("one@che.example"))).isEqualTo(Fault.TEMPORARY);
        assertThat(send("two@che.example")).isInstanceOf(Answer.HandedOver.class);
        assertThat(server.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "EHLO, false",
        "MAIL, false",
        "RCPT, false",
        "DATA, false",
        "DOT, true",
    })
    void garbage_instead_of_an_answer_ends_the_conversation_and_is_no_answer(Point point, boolean inDoubt) {
        server.at(point).times(1).say("\u0000\u0007<html>not SMTP</html>");

        assertThat(send("one@che.example"))
                .isInstanceOfSatisfying(
                        Answer.Broken.class,
                        broken -> assertThat(broken.dotSent()).isEqualTo(inDoubt));
        assertThat(send("two@che.example")).isInstanceOf(Answer.HandedOver.class);
    }

    @Test
    void a_line_without_end_ends_the_conversation() {
        server.at(Point.RCPT).say("250 " + "x".repeat(100_000));

        assertThat(send("one@che.example")).isInstanceOf(Answer.Broken.class);
    }

    @Test
    void a_message_larger_than_the_server_says_is_not_offered_and_opens_no_breaker() {
        server.offering("SIZE 20");

        assertThat(send("one@che.example")).isInstanceOfSatisfying(Answer.Refused.class, refused -> {
            assertThat(refused.fault()).isEqualTo(Fault.RECIPIENT_PERMANENT);
            assertThat(refused.enhanced()).isEqualTo("5.3.4");
            assertThat(refused.words()).contains("at most 20 octets");
        });
        assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
    }

    @Test
    void a_message_that_turns_out_too_large_is_refused_and_not_we() {
        server.at(Point.MAIL).say("552 5.3.4 message too big for system");

        assertThat(faultOf(send("one@che.example"))).isEqualTo(Fault.RECIPIENT_PERMANENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIZE", "SIZE 0", "SIZE many", "SIZE -1", "SIZE 99999999999999999999"})
    void a_size_that_says_nothing_is_no_limit(String keyword) {
        server.offering(keyword);

        assertThat(send("one@che.example")).isInstanceOf(Answer.HandedOver.class);
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_server_that_offers_pipelining_and_does_not_bear_it_is_spoken_to_command_by_command() {
        server.losingWhatIsPipelined();

        for (var i = 0; i < 3; i++) {
            assertThat(hasty.send(envelope("one@che.example"), MESSAGE, NOTHING))
                    .isInstanceOfSatisfying(
                            Answer.Broken.class,
                            broken -> assertThat(broken.dotSent()).isFalse());
        }

        assertThat(hasty.send(envelope("one@che.example"), MESSAGE, NOTHING)).isInstanceOf(Answer.HandedOver.class);
        assertThat(hasty.send(envelope("two@che.example"), MESSAGE, NOTHING)).isInstanceOf(Answer.HandedOver.class);
        assertThat(server.count()).isEqualTo(2);
    }

    @Test
    void an_international_address_that_the_server_offered_to_take_and_refuses_costs_that_recipient_only() {
        server.at(Point.RCPT).to("миссия@che.example").say("553 5.6.7 not after all");

        assertThat(faultOf(send("миссия@che.example"))).isEqualTo(Fault.RECIPIENT_PERMANENT);
        assertThat(send("mission@che.example")).isInstanceOf(Answer.HandedOver.class);
    }

    @Test
    void the_hook_runs_when_only_the_dot_is_missing() {
        var heldBack = new AtomicBoolean();

        mailer.send(envelope("mission@che.example"), MESSAGE, () -> heldBack.set(server.count() == 0));

        assertThat(heldBack).isTrue();
        assertThat(server.count()).isEqualTo(1);
    }

    @Test
    void a_hook_that_fails_leaves_nothing_at_the_server() {
        assertThatThrownBy(() -> mailer.send(envelope("mission@che.example"), MESSAGE, () -> {
                    throw new IllegalStateException("the lease is lost");
                }))
                .hasMessage("the lease is lost");

        assertThat(send("other@che.example")).isInstanceOf(Answer.HandedOver.class);
        assertThat(server.received())
                .singleElement()
                .satisfies(message -> assertThat(message.recipient()).isEqualTo("other@che.example"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Point.class,
            names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
    void a_connection_lost_before_the_dot_leaves_no_doubt(Point point) {
        server.at(point).drop();

        assertThat(send("mission@che.example"))
                .isInstanceOfSatisfying(
                        Answer.Broken.class,
                        broken -> assertThat(broken.dotSent()).isFalse());
        assertThat(server.count()).isZero();
    }

    @Test
    void a_connection_lost_after_the_dot_is_in_doubt() {
        server.at(Point.DOT).drop();

        assertThat(send("mission@che.example")).isInstanceOfSatisfying(Answer.Broken.class, broken -> {
            assertThat(broken.stage()).isEqualTo(Stage.FINAL_DOT);
            assertThat(broken.dotSent()).isTrue();
        });
    }

    @Test
    void a_kept_connection_lost_after_the_dot_is_not_offered_the_message_again() {
        send("one@che.example");
        server.at(Point.DOT).drop();

        assertThat(send("two@che.example")).isInstanceOf(Answer.Broken.class);
        assertThat(server.count()).isEqualTo(2);
        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Point.class,
            names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "DOT"})
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_server_that_hangs_ends_the_conversation_in_time(Point point) {
        server.at(point).hang();

        var answer = hasty.send(envelope("mission@che.example"), MESSAGE, NOTHING);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Broken.class,
                        broken -> assertThat(broken.dotSent()).isEqualTo(point == Point.DOT));
    }

    @Test
    void a_server_that_sends_an_octet_now_and_then_ends_at_the_deadline() {
        server.at(Point.DOT).dribble("250 " + "x".repeat(500), Duration.ofMillis(200));

        assertThat(hasty.send(envelope("mission@che.example"), MESSAGE, NOTHING))
                .isInstanceOf(Answer.Broken.class);
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_server_that_stops_reading_ends_at_the_deadline() {
        server.at(Point.TEXT).hang();
        var large = new byte[12_000_000];
        Arrays.fill(large, (byte) 'x');

        var answer = hasty.send(envelope("mission@che.example"), large, NOTHING);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Broken.class,
                        broken -> assertThat(broken.dotSent()).isFalse());
    }

    @Test
    void nobody_at_the_port_is_a_broken_connection() {
        server.close();

        assertThat(send("mission@che.example")).isInstanceOfSatisfying(Answer.Broken.class, broken -> {
            assertThat(broken.stage()).isEqualTo(Stage.CONNECT);
            assertThat(broken.host()).isEqualTo("127.0.0.1:" + server.port());
        });
    }

    @Test
    void a_server_that_speaks_something_else_is_a_broken_connection() {
        server.at(Point.GREETING).say("HTTP/1.1 400 Bad Request");

        assertThat(send("mission@che.example")).isInstanceOf(Answer.Broken.class);
    }

    @Test
    void there_are_as_many_connections_as_conversations_at_once() throws InterruptedException {
        var accepted = new AtomicInteger();
        var allAtOnce = new CyclicBarrier(4);
        var threads = IntStream.range(0, 4)
                .mapToObj(t -> Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < 50; i++) {
                        var answer = mailer.send(
                                envelope("m%d.%d@che.example".formatted(t, i)), MESSAGE, () -> await(allAtOnce));
                        if (answer instanceof Answer.HandedOver) {
                            accepted.incrementAndGet();
                        }
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(accepted).hasValue(200);
        assertThat(server.received().stream().map(Received::recipient).distinct())
                .hasSize(200);
        assertThat(server.connections()).isEqualTo(4);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
