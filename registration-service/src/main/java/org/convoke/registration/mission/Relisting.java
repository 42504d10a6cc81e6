package org.convoke.registration.mission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.convoke.events.MissionMailboxesChanged.Standing;

/**
 * What becomes of a mission's mailboxes when its list is written anew, or one of them is confirmed. A new address is used
 * once it is confirmed, or at once where the secretariat wrote it; and no mission is without a mailbox because of an address
 * that has yet to be confirmed: those that it had stay in use until then.
 *
 * @param after all of them as they stand then, those that are leaving last
 * @param asked those that have to be confirmed
 * @param admitted those that are used from now on
 * @param removed those that were taken off the list
 */
record Relisting(List<Listed> after, List<MailAddress> asked, List<MailAddress> admitted, List<MailAddress> removed) {

    Relisting {
        after = List.copyOf(after);
        asked = List.copyOf(asked);
        admitted = List.copyOf(admitted);
        removed = List.copyOf(removed);
    }

    /** @param vouched whether whoever wrote the list may say of an address that it is right */
    static Relisting of(List<Listed> before, List<Mailbox> wanted, boolean vouched) {
        var after = new ArrayList<Listed>();
        var asked = new ArrayList<MailAddress>();
        var admitted = new ArrayList<MailAddress>();
        for (var mailbox : wanted) {
            var known = among(before, mailbox.address());
            after.add(new Listed(
                    mailbox,
                    known.map(Relisting::staying).orElse(vouched ? Standing.BY_SECRETARIAT : Standing.UNCONFIRMED)));
            if (known.isEmpty()) {
                (vouched ? admitted : asked).add(mailbox.address());
            }
        }
        var gone = before.stream()
                .filter(listed ->
                        listed.isInUse() && among(after, listed.address()).isEmpty())
                .toList();
        var removed = gone.stream()
                .filter(listed -> !listed.isLeaving())
                .map(Listed::address)
                .toList();
        if (!after.isEmpty() && after.stream().noneMatch(Listed::isInUse)) {
            gone.forEach(listed -> after.add(listed.as(Standing.LEAVING)));
        }
        return new Relisting(after, asked, admitted, removed);
    }

    /** Somebody may say of this one that it is right; nothing changes where it was in use already. */
    static Relisting confirmed(List<Listed> before, MailAddress address, Standing by) {
        var known = among(before, address);
        if (known.isEmpty() || known.get().isInUse()) {
            return new Relisting(before, List.of(), List.of(), List.of());
        }
        var after = before.stream()
                .filter(listed -> !listed.isLeaving())
                .map(listed -> listed.address().sameMailbox(address) ? listed.as(by) : listed)
                .toList();
        return new Relisting(after, List.of(), List.of(known.get().address()), List.of());
    }

    /** One that was leaving and is listed again was confirmed before. */
    private static Standing staying(Listed known) {
        return known.isLeaving() ? Standing.CONFIRMED : known.standing();
    }

    private static Optional<Listed> among(List<Listed> all, MailAddress address) {
        return all.stream()
                .filter(listed -> listed.address().sameMailbox(address))
                .findFirst();
    }
}
