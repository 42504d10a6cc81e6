package org.convoke.registration.mission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Hashtable;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attributes;
import javax.naming.directory.InitialDirContext;
import org.convoke.registration.mission.MailDomains.Finding;

/** Asks the DNS servers of this machine, and waits a few seconds at most. */
@ApplicationScoped
class Dns {

    private static final String[] RECORDS = {"MX", "A", "AAAA"};

    /** Whether there is a mail server for the domain: an MX record that is not null (RFC 7505), else any address. */
    @SuppressWarnings(
            "BanJNDI") // this provider knows DNS records alone, and the name is a checked domain, never an address
    Finding mail(String domain) {
        try {
            var context = new InitialDirContext(environment());
            try {
                return takesMail(context.getAttributes(domain + ".", RECORDS))
                        ? Finding.TAKES_MAIL
                        : Finding.TAKES_NONE;
            } finally {
                context.close();
            }
        } catch (NameNotFoundException e) {
            return Finding.TAKES_NONE;
        } catch (NamingException e) {
            return Finding.NOT_KNOWN;
        }
    }

    private static boolean takesMail(Attributes records) throws NamingException {
        var exchanges = records.get("MX");
        return exchanges == null
                ? records.size() > 0
                : Collections.list(exchanges.getAll()).stream()
                        .anyMatch(exchange -> !exchange.toString().strip().matches("\\d+ \\.?"));
    }

    private static Hashtable<String, String> environment() {
        var environment = new Hashtable<String, String>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        environment.put("com.sun.jndi.dns.timeout.initial", "1000");
        environment.put("com.sun.jndi.dns.timeout.retries", "2");
        return environment;
    }
}
