package org.convoke.local.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** The embedded mailbox's own count, by IMAP: how many messages each address has ever been given. */
final class MailboxCount {

    private static final int AT_ONCE = 16;

    private final int imapPort;
    private final Session session = Session.getInstance(new Properties());

    MailboxCount(int imapPort) {
        this.imapPort = imapPort;
    }

    /** Asks many at a time, since each answer is mostly waiting. */
    Map<String, Long> of(List<String> addresses) {
        var counts = new ConcurrentHashMap<String, Long>();
        AtOnce.run(
                AT_ONCE,
                addresses.stream()
                        .map(address -> (Runnable) () -> counts.put(address, of(address)))
                        .toList());
        return counts;
    }

    /** Rises by one with each message, also where older ones have been dropped meanwhile. */
    private long of(String address) {
        try (var store = session.getStore("imap")) {
            store.connect("127.0.0.1", imapPort, address, address);
            var inbox = (IMAPFolder) store.getFolder("INBOX");
            return inbox.getUIDNext();
        } catch (MessagingException e) {
            throw new DemoFailed("the mailbox does not tell what " + address + " received: " + e.getMessage());
        }
    }
}
