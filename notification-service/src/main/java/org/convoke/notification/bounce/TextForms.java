package org.convoke.notification.bounce;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bounces in words only, as many servers write or wrote them. A message is one where a mail system wrote it and its subject or
 * its words say that something was not delivered; words that only one program uses suffice by themselves.
 */
final class TextForms {

    private static final int SHORT = 500;

    private static final Pattern MAIL_SYSTEM = Pattern.compile("(?i)mailer[-_. ]?daemon|mail[-_. ]?daemon|post-?master|"
            + "mail ?delivery ?(sub)?system|mail delivery (service|agent)|internet mail delivery|system administrator|"
            + "maildeliverysystem|mail administrator|mailadmin|mdaemon|mail(er)?[-_]?(system|service|bounce)|microsoft ?exchange|"
            + "bounce|returned mail|delivery (notification|status)|undeliver|系统退信|系統退信|退信");

    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)undeliver(able|ed)|delivery (status )?notification|returned mail|return(ed)? to sender|"
                    + "mail(er)?[- ]delivery|delivery (has )?(fail|problem|error|report|incomplete|unsuccessful)|fail(ed|ure) (mail |message )?(delivery|notice|notification)|"
                    + "(mail|message|nondelivery|non-delivery|delivery|mail system) (delivery )?(fail|error|status|report|could not|not delivered|returned|undeliver|bounce)|"
                    + "failure (notice|notification|delivering)|mail (system )?(could not|error|status|failure)|not delivered|could not be delivered|"
                    + "non[- ]?deliver|nicht zustellbar|unzustellbar|zustell(ung|fehler)|nicht zugestellt|non (remis|distribué|délivré)|"
                    + "échec (de )?(la )?(remise|livraison|distribution|envoi)|no (se ha |se )?(pudo |puede )?(entreg|enviar)|"
                    + "(correo|mensaje) (devuelto|no entregado)|devuelto|mancata consegna|não (foi )?(entregue|pode ser)|onbestelbaar|"
                    + "не (может быть )?доставлен|недоставлен|возврат|невозможно доставить|전송.{0,10}실패|전달.{0,10}(못|실패)|반송|退信|退回|投递失败|无法(投递|送达|发送)|未送达|無法(投遞|送達)|"
                    + "配信(不能|エラー|できません)|address not found|message blocked|user unknown|unknown (user|recipient)|returned e?-?mail|"
                    + "bounce|(message|mail) (rejected|refused)|rejected (mail|message)|delivery delayed|delayed mail|warning: (message|could not send)");

    /** What only bounces say. */
    private static final Pattern BODY =
            Pattern.compile("(?i)(could|can)( ?not|n['’]t) be (delivered|sent|forwarded|reached)|"
                    + "an error (has )?occurred while (attempting|trying) to deliver|(was|were|been|is) (not|undeliver|un-deliver|unable to be) ?(able|ed)? ?(to be )?(deliver|undeliver)\\w*|undeliverable|"
                    + "(unable|failed|not able|impossible|wasn['’]t able) to (deliver|send|forward)|deliver\\w* .{0,60}\\bfail(ed|ure)?\\b|fail\\w* .{0,40}deliver|"
                    + "did not reach|(was|were|has been|have been) (rejected|refused|blocked|quarantined)|(has|have) not been (delivered|sent)|wasn['’]t delivered|not delivered|has been rejected|rejected your (message|e?-?mail)|"
                    + "permanent (fatal )?error|returned to sender|return(ed|ing) (your|the|this) (mail|message)|message (was )?(returned|bounced)|bounced|"
                    + "nicht (zugestellt|ausgeliefert)|nicht zustellbar|n['’]a (pas )?pu être (remis|distribué|délivré|envoyé|livré)|non remis|"
                    + "no (se )?(ha )?(pudo|podido|puede) (ser )?(entrega|envia)|no (fue|ha sido) entregad|non (è stato|può essere) (possibile )?(consegna|recapita)|"
                    + "não (pôde|foi|pode) (ser )?(entregue|enviada)|не (может быть |было |был |удалось )?(доставл|доставить)|не доставлено|"
                    + "(无法|未能|不能).{0,10}(投递|送达|发送|到达)|退信|被退回|投递失败|無法(投遞|送達)|配信できません|전송.{0,10}실패|전달.{0,10}(못|실패)|반송");

    /** Written by one program each; nobody else says so. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?i)this is the qmail-send program|this message was created automatically by (the )?mail delivery software|"
                    + "this is the (mail system|postfix program|machine generated|mail delivery (agent|subsystem)) at|"
                    + "this is an? (automatically|machine)[- ]generated (delivery status|message from|mail delivery)|"
                    + "the following addresses had (permanent|transient)|did not reach the following recipient|"
                    + "(these|the following) (recipients?|addresses?|messages?) of your (message|mail).{0,60}(mail server|postfix|courier)|"
                    + "your message has encountered delivery problems|delivery to the following (recipient|address)(\\(s\\)|s|es)? (has |have |was )?(been )?(failed|aborted|delayed|impossible)|"
                    + "courier mail server|message from yahoo|mailenable|\\bdomino\\b.{0,80}|generating server:|diagnostic information for administrators|"
                    + "user .{0,60} not listed in|groupwise|transcript of session follows|i['’]m (sorry|afraid) .{0,60}(deliver|wasn['’]t able)|"
                    + "(抱歉|很抱歉|您好).{0,40}(退信|退回|无法|未能)");

    private static final Pattern DELAYED = Pattern.compile(
            "(?i)warning message only|do not need to resend|still being retried|delivery (is |has been )?delayed|"
                    + "delayed mail|delivery incomplete|temporary problem delivering|not (yet )?been delivered (yet|to one)|has not yet been delivered|"
                    + "will (continue|keep) (trying|to (try|attempt|be retried)|retrying)|will be retried (for|until)|"
                    + "(message|delivery) (\\S+ )?delayed \\d+|warning: (message|could not send)|no action is required on your part|"
                    + "message is delayed|your message has been delayed|delivery attempts will continue|noch nicht zugestellt|verzögert|"
                    + "retard(é|ée) |n['’]a pas encore (pu )?être|aún no (se )?ha|se ha retrasado|задерж|投递延迟|延迟|仍在尝试");

    private static final Pattern GAVE_UP = Pattern.compile(
            "(?i)giving up|given up|gave up|will not be retried|no further (attempts|delivery)|failed permanently|"
                    + "permanent|this is a permanent|delivery time expired|retry timeout exceeded|message expired|too long in queue");

    /** A line in which a server's own answer stands. */
    private static final Pattern ANSWER = Pattern.compile(
            "(?im)^.*(?:(?<![\\d.])[45]\\d\\d[ -]|(?<![\\d.])[45]\\.\\d{1,2}\\.\\d{1,3}(?!\\.?\\d)).*(?:\\R[ \\t]+\\S.*){0,3}");

    private static final Pattern RECIPIENT_LINE =
            Pattern.compile("(?im)^[ \\t]*<?([^\\s<>:,;()\"]+@[^\\s<>:,;()\"]+?)>?"
                    + "[ \\t]*(?::|\\(reason:|\\.{3}| on \\d|,? (?:delivery|user|mailbox|recipient)|$)");

    private TextForms() {}

    /** Empty where this is no bounce, as far as we can see. */
    static Optional<Classified> of(Mail mail) {
        var words = ReturnedText.before(mail.text());
        if (!isBounce(mail, words)) {
            return Optional.empty();
        }
        var report = report(mail, words);
        if (isDelayed(mail, words)) {
            return Optional.of(new Classified.Delayed(report));
        }
        var reason = reason(words).or(() -> reason(mail.subject()));
        return Optional.of(
                reason.isPresent() || says(BODY, words) || says(PROGRAM, words) || says(SUBJECT, mail.subject())
                        ? new Classified.Bounce(reason.orElse(Severity.SOFT), report)
                        : new Classified.Unknown("a mail system wrote it, and it names no reason"));
    }

    private static boolean isBounce(Mail mail, String words) {
        if (mail.headers().has("X-Failed-Recipients")) {
            return true;
        }
        if (isOfMailSystem(mail)) {
            return says(SUBJECT, mail.subject())
                    || says(BODY, words)
                    || says(PROGRAM, words)
                    || says(DELAYED, words)
                    || Reasons.replyCode(words) / 100 == 5 && reason(words).isPresent();
        }
        var automatic = mail.isFromNobody() || AutoReplies.isMarked(mail);
        return says(PROGRAM, words) && (automatic || says(SUBJECT, mail.subject()))
                || automatic
                        && says(SUBJECT, mail.subject())
                        && (says(BODY, words) || reason(words).isPresent());
    }

    /** Whether no person, and no mailbox of one, wrote it. */
    static boolean isOfMailSystem(Mail mail) {
        return says(MAIL_SYSTEM, mail.from())
                || says(MAIL_SYSTEM, mail.headers().first("Sender"));
    }

    private static boolean isDelayed(Mail mail, String words) {
        return says(DELAYED, mail.subject()) || says(DELAYED, words) && !says(GAVE_UP, words);
    }

    /** Why, from what is written for people: from the lines with a server's own answer, else from all. */
    static Optional<Severity> reason(String words) {
        var answers = String.join(
                "\n",
                ANSWER.matcher(words)
                        .results()
                        .map(found -> found.group())
                        .limit(20)
                        .toList());
        var status = StatusCode.in(answers).filter(StatusCode::isSpecific);
        var answered = answers.isEmpty() ? Optional.<Severity>empty() : Reasons.of(status, answers);
        if (answered.isPresent() && answered.get() != Severity.SOFT) {
            return answered;
        }
        var all = Reasons.of(status, words);
        return all.isPresent()
                        && (answered.isEmpty()
                                || all.get() == Severity.HARD && status.isEmpty() && !isTemporary(answers))
                ? all
                : answered;
    }

    private static boolean isTemporary(String answers) {
        return Reasons.replyCode(answers) / 100 == 4;
    }

    private static Classified.Report report(Mail mail, String words) {
        var answer = ANSWER.matcher(words);
        var said = answer.find() ? answer.group() : words;
        return new Classified.Report(
                StatusCode.in(said).map(StatusCode::toString).orElse(""),
                Reasons.replyCode(said),
                Addresses.first(mail.from())
                        .map(from -> from.substring(from.indexOf('@') + 1))
                        .orElse(""),
                recipients(mail, words),
                shortly(said));
    }

    /** Those that it names as such; an address that only occurs is none. */
    private static List<String> recipients(Mail mail, String words) {
        var failed =
                mail.headers().all("X-Failed-Recipients").flatMap(Addresses::in).toList();
        return failed.isEmpty()
                ? RECIPIENT_LINE
                        .matcher(words)
                        .results()
                        .flatMap(found -> Addresses.in(found.group(1)))
                        .distinct()
                        .limit(50)
                        .toList()
                : failed;
    }

    /** On one line, and no longer than a person reads. */
    static String shortly(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        return line.length() <= SHORT ? line : line.substring(0, SHORT - 1) + "…";
    }

    private static boolean says(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }
}
