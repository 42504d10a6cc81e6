package org.convoke.registration.mission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.registration.mission.Correspondence.Checked;
import org.convoke.registration.mission.Correspondence.Fault;
import org.convoke.registration.mission.MailDomains.Finding;
import org.convoke.registration.mission.MissionView.Warning;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Checks what somebody wants to be kept of a mission, before anything is locked: its form, then its new domains. */
@ApplicationScoped
class EntryChecks {

    private final MailDomains domains;
    private final boolean international;

    EntryChecks(MailDomains domains, @ConfigProperty(name = "convoke.mail.smtputf8") boolean international) {
        this.domains = domains;
        this.international = international;
    }

    /**
     * What can be kept.
     *
     * @param warnings what could not be made sure of
     */
    record Entry(Correspondence correspondence, List<Warning> warnings) {}

    /**
     * @param known the mission as it is; of the addresses that it has, nothing is asked again
     * @throws Problem 400 with all that is wrong
     */
    Entry check(MissionForm form, Optional<Mission> known) {
        return switch (Correspondence.check(form, international)) {
            case Checked.Wrong(var faults) -> throw invalid(faults);
            case Checked.Fine(var correspondence) ->
                new Entry(
                        correspondence,
                        doubts(correspondence, known.map(Mission::listed).orElse(List.of())));
        };
    }

    private List<Warning> doubts(Correspondence correspondence, List<Listed> listed) {
        var mailboxes = correspondence.mailboxes();
        var found = domains.find(mailboxes.stream()
                .filter(mailbox -> isNew(mailbox, listed))
                .map(mailbox -> mailbox.address().domain())
                .toList());
        var faults = new ArrayList<Fault>();
        var doubts = new ArrayList<Warning>();
        for (var i = 0; i < mailboxes.size(); i++) {
            var domain = mailboxes.get(i).address().domain();
            var field = "/mailboxes/" + i + "/address";
            switch (isNew(mailboxes.get(i), listed)
                    ? found.getOrDefault(domain, Finding.NOT_KNOWN)
                    : Finding.TAKES_MAIL) {
                case TAKES_MAIL -> {}
                case TAKES_NONE ->
                    faults.add(
                            new Fault(field, "must be at a domain that takes mail: " + domain + " has no mail server"));
                case NOT_KNOWN ->
                    doubts.add(new Warning(field, "the DNS could not be asked whether " + domain + " takes mail"));
            }
        }
        if (!faults.isEmpty()) {
            throw invalid(faults);
        }
        return doubts;
    }

    private static boolean isNew(Mailbox mailbox, List<Listed> listed) {
        return listed.stream().noneMatch(one -> one.address().sameMailbox(mailbox.address()));
    }

    private static Problem invalid(List<Fault> faults) {
        return Problem.invalid(faults.stream()
                        .map(fault -> Violation.inBody(fault.field(), fault.message()))
                        .toList())
                .build();
    }
}
