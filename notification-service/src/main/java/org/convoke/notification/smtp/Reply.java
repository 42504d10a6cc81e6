package org.convoke.notification.smtp;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One reply of a server.
 *
 * @param code three digits
 * @param lines the text of each line, without the code
 */
record Reply(int code, List<String> lines) {

    /** RFC 3463: class, subject, detail, at the beginning of the text. */
    private static final Pattern ENHANCED = Pattern.compile("^([245]\\.\\d{1,3}\\.\\d{1,3})(?= |$)");

    /** Asks us to go away: the server closes the connection after this. */
    static final int CLOSING = 421;

    boolean isPositive() {
        return code / 100 == 2;
    }

    boolean isRefusal() {
        return code / 100 == 4 || code / 100 == 5;
    }

    /** The enhanced status code; empty where there is none. */
    String enhanced() {
        var found = ENHANCED.matcher(lines.getFirst());
        return found.find() ? found.group(1) : "";
    }

    /** The server's words: all lines, the enhanced code taken off where each repeats it. */
    String words() {
        var enhanced = enhanced();
        return String.join(
                        " ",
                        lines.stream()
                                .map(line -> !enhanced.isEmpty() && line.startsWith(enhanced)
                                        ? line.substring(enhanced.length()).strip()
                                        : line.strip())
                                .toList())
                .strip();
    }

    /**
     * The name at the beginning of a greeting or of the answer to EHLO, without what no name or address holds; empty where
     * there is none.
     */
    String domain() {
        var first = lines.getFirst().strip();
        var end = first.indexOf(' ');
        var name = (end < 0 ? first : first.substring(0, end)).replaceAll("[^\\p{L}\\p{N}.:_\\[\\]-]", "");
        return name.contains(".") || name.equalsIgnoreCase("localhost") ? name.toLowerCase(Locale.ROOT) : "";
    }
}
