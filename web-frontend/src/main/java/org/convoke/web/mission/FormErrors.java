package org.convoke.web.mission;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoke.web.services.Refused;
import org.convoke.web.services.Refused.Violation;

/** What the service did not accept of a mission's form, at the field where it was typed. */
record FormErrors(List<Wrong> all) {

    /**
     * A field that has to be mended.
     *
     * @param field its id on the page
     * @param key of the sentence that says what would be accepted
     */
    record Wrong(String field, String key) {}

    private static final Pattern ADDRESS = Pattern.compile("/mailboxes/(\\d+)/.*");
    private static final Pattern LANGUAGE = Pattern.compile("/languages/(\\d+)");

    static FormErrors none() {
        return new FormErrors(List.of());
    }

    static FormErrors of(Refused refusal, MailboxForm form) {
        return new FormErrors(refusal.violations().stream()
                .map(violation -> wrong(violation, form))
                .toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The key of what is wrong with a field. */
    public Optional<String> at(String field) {
        return all.stream()
                .filter(wrong -> wrong.field().equals(field))
                .map(Wrong::key)
                .findFirst();
    }

    private static Wrong wrong(Violation violation, MailboxForm form) {
        var address = ADDRESS.matcher(violation.field());
        if (address.matches()) {
            int row = Integer.parseInt(address.group(1));
            var repeats = row < form.rows().size() && form.repeats(row);
            return new Wrong("address-" + row, repeats ? "mailboxes.error.repeated" : addressError(violation));
        }
        var language = LANGUAGE.matcher(violation.field());
        if (language.matches()) {
            return new Wrong("language-" + language.group(1), "mailboxes.error.language");
        }
        if (violation.field().equals("/secondLanguage")) {
            return new Wrong("below", "mailboxes.error.below");
        }
        if (violation.field().equals("/capitalZone")) {
            return new Wrong("zone", "mailboxes.error.zone");
        }
        return violation.field().startsWith("/languages")
                ? new Wrong("language-0", "mailboxes.error.no-language")
                : new Wrong("address-0", "mailboxes.error.too-many");
    }

    /** The service says what is wrong with an address in English; these three are said in the reader's language. */
    private static String addressError(Violation violation) {
        if (violation.message().contains("SMTPUTF8")) {
            return "mailboxes.error.letters";
        }
        return violation.message().contains("takes mail") ? "mailboxes.error.domain" : "mailboxes.error.address";
    }
}
