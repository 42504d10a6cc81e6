package org.convoke.local.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The mailbox as a program of its own: SMTP, IMAP and page on three ports, of 127.0.0.1 unless it is told otherwise. */
public final class MailboxProgram {

    /** About 180 MB of heap with messages of 20 KB. */
    private static final int KEPT = 2_000;

    private MailboxProgram() {}

    /**
     * Runs until it is ended.
     *
     * @param arguments the ports of SMTP, IMAP and the page; in a container also the address to listen on
     */
    public static void main(String[] arguments) throws IOException {
        var address = arguments.length > 3 ? arguments[3] : "127.0.0.1";
        var smtp = new ServerSetup(Integer.parseInt(arguments[0]), address, ServerSetup.PROTOCOL_SMTP);
        var imap = new ServerSetup(Integer.parseInt(arguments[1]), address, ServerSetup.PROTOCOL_IMAP);
        var mail = new GreenMail(new ServerSetup[] {smtp, imap});
        mail.getUserManager().setAuthRequired(false);
        ReturnPaths.arriveInOneMailbox(mail.getUserManager());
        mail.start();

        var arrivals = new Arrivals(mail);
        var purge = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        var _ = purge.scheduleWithFixedDelay(() -> arrivals.keepNewest(KEPT), 5, 5, TimeUnit.SECONDS);

        var page = new InetSocketAddress(address, Integer.parseInt(arguments[2]));
        var site = HttpServer.create(page, 50, "/", new MailSite(arrivals));
        site.setExecutor(Executors.newFixedThreadPool(2));
        site.start();
        System.out.println("mailbox ready: SMTP " + smtp.getPort() + ", IMAP " + imap.getPort() + ", page " + page);
    }
}
