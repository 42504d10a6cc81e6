package org.convoke.local.mailbox;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import java.util.regex.Pattern;

/** The platform's return paths, {@code bounces+TOKEN@…}, are one mailbox, as at a mail server that knows of plus-addresses. */
final class ReturnPaths {

    private static final Pattern TOKEN = Pattern.compile("(?i)\\+[a-z2-7]{48}(?=@)");

    private ReturnPaths() {}

    /** From now on; every other address is a mailbox of its own, made when its first message comes. */
    static void arriveInOneMailbox(UserManager users) {
        users.setMessageDeliveryHandler((message, to) -> owner(users, mailbox(to.getEmail())));
    }

    /** The address of the mailbox that takes what is sent to that address. */
    static String mailbox(String address) {
        return TOKEN.matcher(address).replaceFirst("");
    }

    private static synchronized GreenMailUser owner(UserManager users, String address) throws UserException {
        var known = users.getUserByEmail(address);
        return known == null ? users.createUser(address, address, address) : known;
    }
}
