package org.convoke.notification.bounce;

import java.util.List;

/** What a message that came to a return path is. */
sealed interface Classified {

    /** As tables, metrics and the API call it. */
    String word();

    /**
     * What a server says about recipients.
     *
     * @param status the enhanced code (RFC 3463), as "5.1.1"; empty where none was given
     * @param code the reply code, as 550; 0 where none was given
     * @param host the server that says so; empty where it does not say
     * @param recipients of whom, as far as it says; none where it does not
     * @param words its words
     */
    record Report(String status, int code, String host, List<String> recipients, String words) {}

    /** The message was not delivered, and nobody tries any more. */
    record Bounce(Severity severity, Report report) implements Classified {
        @Override
        public String word() {
            return severity.word();
        }
    }

    /** It was not delivered yet; the server goes on trying. */
    record Delayed(Report report) implements Classified {
        @Override
        public String word() {
            return "delayed";
        }
    }

    /**
     * It was delivered.
     *
     * @param toMailbox false where a server only passed it on to one that will not tell
     */
    record Delivered(Report report, boolean toMailbox) implements Classified {
        @Override
        public String word() {
            return "delivered";
        }
    }

    /** A machine answers: out of office, a ticket, a receipt. Nobody needs to read it. */
    record AutoReply(String because) implements Classified {
        @Override
        public String word() {
            return "auto-reply";
        }
    }

    /** A person answers. */
    record Reply() implements Classified {
        @Override
        public String word() {
            return "reply";
        }
    }

    /** Nothing of these, as far as we can see: a person looks. */
    record Unknown(String because) implements Classified {
        @Override
        public String word() {
            return "unknown";
        }
    }
}
