package org.convoke.registration.mission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.convoke.events.MissionMailboxesChanged.Purpose;
import org.convoke.kit.problem.Problem;
import org.convoke.registration.mission.MailDomains.Finding;
import org.convoke.registration.mission.MissionForm.MailboxForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailDomainsTest {

    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    private final Dns dns = new Dns() {
        @Override
        Finding mail(String domain) {
            asked.add(domain);
            return switch (domain) {
                case "absent.int" -> Finding.TAKES_NONE;
                case "silent.int" -> Finding.NOT_KNOWN;
                default -> Finding.TAKES_MAIL;
            };
        }
    };

    @Test
    void reserved_domains_are_never_asked_about_and_others_only_where_it_is_switched_on() {
        var domains = List.of("che.example", "localhost", "a.test", "example.org", "mission.int");

        assertThat(new MailDomains(true, dns).find(domains))
                .allSatisfy((domain, finding) -> assertThat(finding).isEqualTo(Finding.TAKES_MAIL));
        assertThat(asked).containsExactly("mission.int");

        asked.clear();
        assertThat(new MailDomains(false, dns).find(List.of("absent.int")))
                .containsEntry("absent.int", Finding.TAKES_MAIL);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_domain_without_mail_is_refused_at_its_line_and_one_that_nobody_knows_is_a_warning() {
        var checks = new EntryChecks(new MailDomains(true, dns), false);

        assertThatThrownBy(() -> checks.check(form("office@mission.int", "office@absent.int"), Optional.empty()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(String.valueOf(problem.member("violations")))
                                .contains("/mailboxes/1/address", "absent.int has no mail server")
                                .doesNotContain("/mailboxes/0"));

        var entry = checks.check(form("info@mission.int", "office@silent.int"), Optional.empty());
        assertThat(entry.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.field()).isEqualTo("/mailboxes/1/address"));
        assertThat(entry.correspondence().mailboxes()).hasSize(2);
    }

    private static MissionForm form(String... addresses) {
        var boxes = new ArrayList<@Nullable MailboxForm>();
        for (var address : addresses) {
            boxes.add(new MailboxForm(address, Purpose.ALL));
        }
        return new MissionForm(List.of("en"), boxes);
    }
}
