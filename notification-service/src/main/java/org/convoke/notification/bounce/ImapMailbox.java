package org.convoke.notification.bounce;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/** The mailbox of return paths over one connection. It is only read: no message is changed, marked or deleted. */
final class ImapMailbox implements AutoCloseable {

    /** So much of a message is read: its headers and first parts; a reply of 30 MB takes no more memory than this. */
    static final int MOST = 512 * 1024;

    /** How many messages are asked for at a time. */
    private static final int BATCH = 500;

    private final String name;
    private final Store store;
    private final Folder folder;

    private ImapMailbox(String name, Store store, Folder folder) {
        this.name = name;
        this.store = store;
        this.folder = folder;
    }

    static ImapMailbox open(ImapSettings settings) throws MessagingException {
        var store = Session.getInstance(settings.properties()).getStore("imap");
        store.connect(settings.host(), settings.port(), settings.user(), settings.password());
        try {
            var folder = store.getFolder("INBOX");
            folder.open(Folder.READ_ONLY);
            return new ImapMailbox(settings.mailbox(), store, folder);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    String name() {
        return name;
    }

    /** What its numbers are valid under; another one means that they begin anew. */
    long validity() throws MessagingException {
        return numbers().getUIDValidity();
    }

    /** A message that can be read. */
    record Listed(long uid, Message message) {}

    /** Those after that number in their order, as far as one look goes. */
    List<Listed> after(long uid) throws MessagingException {
        folder.getMessageCount(); // asks the server for what is new
        var all = numbers().getMessagesByUID(uid + 1, UIDFolder.LASTUID);
        var listed = new ArrayList<Listed>();
        for (var message : all) {
            var number = message == null ? -1 : numbers().getUID(message);
            if (number > uid) { // "*" names the last one whatever its number
                listed.add(new Listed(number, message));
            }
        }
        return listed.stream()
                .sorted(Comparator.comparingLong(Listed::uid))
                .limit(BATCH)
                .toList();
    }

    /** The first octets of a message. */
    Fetched fetch(Listed listed) throws MessagingException, IOException {
        var octets = octets(listed.message());
        var whole = octets.length <= MOST;
        return new Fetched(name, validity(), listed.uid(), whole ? octets : Arrays.copyOf(octets, MOST), whole);
    }

    private static byte[] octets(Message message) throws MessagingException, IOException {
        if (message instanceof IMAPMessage onServer) {
            onServer.setPeek(true);
            try (var stream = onServer.getMimeStream()) {
                return stream.readNBytes(MOST + 1);
            }
        }
        var octets = new ByteArrayOutputStream();
        message.writeTo(octets);
        return Arrays.copyOf(octets.toByteArray(), Math.min(octets.size(), MOST + 1));
    }

    private UIDFolder numbers() {
        return (UIDFolder) folder;
    }

    static void closeQuietly(@Nullable ImapMailbox mailbox) {
        if (mailbox != null) {
            mailbox.close();
        }
    }

    @Override
    public void close() {
        try {
            store.close();
        } catch (MessagingException alreadyGone) {
            // nothing is owed to a connection that we give up
        }
    }
}
