package org.convoke.local.mailbox;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What has arrived, over all mailboxes. */
final class Arrivals {

    private static final Pattern ID = Pattern.compile("(\\d+)-(.+)");

    private final GreenMail mail;

    Arrivals(GreenMail mail) {
        this.mail = mail;
    }

    /**
     * Newest first.
     *
     * @param to one recipient's address, or empty for everybody
     */
    List<Arrival> list(Optional<String> to) {
        return stored(to)
                .sorted(Comparator.comparing(Stored::received).reversed())
                .map(Stored::arrival)
                .toList();
    }

    Optional<MimeMessage> message(String id) {
        var parts = ID.matcher(id);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var uid = Long.parseLong(parts.group(1));
        return stored(Optional.of(parts.group(2)))
                .map(Stored::message)
                .filter(message -> message.getUid() == uid)
                .map(StoredMessage::getMimeMessage)
                .findFirst();
    }

    void clear() {
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Drops the oldest messages beyond this number. */
    void keepNewest(int number) {
        var all = stored(Optional.empty())
                .sorted(Comparator.comparing(Stored::received).reversed())
                .toList();
        for (Stored stored : all.subList(Math.min(number, all.size()), all.size())) {
            stored.message().setFlag(Flags.Flag.DELETED, true);
            try {
                stored.folder().expunge();
            } catch (FolderException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Stream<Stored> stored(Optional<String> to) {
        var users = mail.getUserManager();
        Stream<GreenMailUser> owners = to.isPresent()
                ? Stream.ofNullable(users.getUserByEmail(to.get().toLowerCase(Locale.ROOT)))
                : List.copyOf(users.listUser()).stream();
        return owners.flatMap(user -> {
            var folder = inbox(user);
            return folder.getNonDeletedMessages().stream().map(message -> new Stored(user, folder, message));
        });
    }

    private MailFolder inbox(GreenMailUser user) {
        try {
            return mail.getManagers().getImapHostManager().getInbox(user);
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Stored(GreenMailUser owner, MailFolder folder, StoredMessage message) {

        Date received() {
            return message.getReceivedDate();
        }

        Arrival arrival() {
            return new Arrival(
                    message.getUid() + "-" + owner.getEmail(),
                    owner.getEmail(),
                    subject(),
                    message.getReceivedDate().toInstant());
        }

        private String subject() {
            try {
                return Objects.requireNonNullElse(message.getMimeMessage().getSubject(), "");
            } catch (MessagingException e) {
                return "(unreadable subject)";
            }
        }
    }
}
