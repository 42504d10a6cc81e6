package org.convoke.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers say, and whose fault it is. */
class ReasonsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HARD    | 550 5.1.1 <a@b.example>: Recipient address rejected: User unknown",
                "HARD    | 550 5.1.1 unknown or illegal alias",
                "HARD    | 550-No Such User Here",
                "HARD    | 551 5.1.6 The recipient has moved",
                "HARD    | 550 5.1.3 Invalid address",
                "HARD    | 556 5.1.10 Recipient address has a null MX",
                "HARD    | 550 5.2.1 mailbox disabled, not accepting messages",
                "HARD    | 550 mailbox unavailable: not found",
                "HARD    | 550 5.5.0 Requested action not taken: mailbox unavailable",
                "HARD    | 550 a@b.example is not a valid mailbox",
                "HARD    | 553 5.3.0 <a@b.example>... No such user here",
                "HARD    | 550 5.1.0 Address rejected: unknown user",
                "HARD    | 554 5.7.1 No such user!",
                "HARD    | 5.4.310 DNS domain b.example does not exist",
                "HARD    | 550 Unknown local part a in <a@b.example>",
                "HARD    | 550 The account has been suspended",
                "HARD    | 550 Benutzer unbekannt",
                "HARD    | 550 5.1.1 Utilisateur inconnu",
                "HARD    | 550 пользователь не найден",
                "HARD    | 550 用户不存在",
                "SOFT    | 552 5.2.2 Mailbox full",
                "SOFT    | 550 5.1.1 user is over quota",
                "SOFT    | 452 4.2.2 Over quota",
                "SOFT    | 552 Requested mail action aborted: exceeded storage allocation",
                "SOFT    | 554 5.4.6 Too many hops",
                "SOFT    | 450 4.1.1 <a@b.example>: Recipient address rejected: unverified address: user unknown",
                "SOFT    | 421 4.4.2 Connection timed out",
                "SOFT    | 451 4.7.1 Greylisting in action, please come back later",
                "SOFT    | 550 5.1.0 Address rejected",
                "SOFT    | 554 Transaction failed",
                "SOFT    | 550 5.3.2 System not accepting network messages",
                "REFUSED | 550 5.7.1 Message rejected as spam",
                "REFUSED | 554 5.7.1 Service unavailable; Client host [192.0.2.25] blocked using bl.example",
                "REFUSED | 550 5.1.1 Rejected: your IP is listed in our block list",
                "REFUSED | 550 5.7.23 SPF validation failed",
                "REFUSED | 550 DMARC policy of convoke.example says reject",
                "REFUSED | 552 5.3.4 Message size exceeds fixed limit",
                "REFUSED | 552 5.2.3 Message length exceeds administrative limit",
                "REFUSED | 550 5.1.8 Sender address rejected: Domain not found",
                "REFUSED | 550 5.1.7 Invalid sender address",
                "REFUSED | 550 5.1.0 Sender domain does not exist",
                "REFUSED | 550 5.7.1 Unable to relay",
                "REFUSED | 554 5.6.0 Message contains a virus",
                "REFUSED | 554 Mail refused by content filter",
                "REFUSED | 571 Message refused by policy",
                "REFUSED | 550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required",
                "REFUSED | 421 4.7.0 [192.0.2.25] Our system has detected unsolicited mail, blocked",
            })
    void the_words_of_a_server_decide(Severity expected, String words) {
        assertThat(Reasons.of(StatusCode.in(words).filter(StatusCode::isSpecific), words))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"'Your message could not be delivered.'", "''", "'see 10.5.1.1 and version 5.1.1.4'"})
    void what_says_no_reason_has_none(String words) {
        assertThat(Reasons.of(StatusCode.in(words).filter(StatusCode::isSpecific), words))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no, 550",
        "smtp;421 busy, 421",
        "call 555-1234, 0",
        "198.51.100.7 timed out, 0",
        "#550 5.1.1 RESOLVER, 550",
    })
    void the_reply_code_is_found(String words, int code) {
        assertThat(Reasons.replyCode(words)).isEqualTo(code);
    }
}
