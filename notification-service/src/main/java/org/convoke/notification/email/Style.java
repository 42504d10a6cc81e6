package org.convoke.notification.email;

import io.quarkus.qute.RawString;
import java.util.HashMap;
import java.util.Map;

/**
 * The look of the HTML part: inline styles, since mail programs drop style sheets, and left and right by the direction
 * of the language, since they know no logical properties.
 */
final class Style {

    private static final String FONTS = "font-family:'Segoe UI',Helvetica,Tahoma,Arial,sans-serif;";
    private static final String INK = "#14202b";
    private static final String SOFT = "#475461";
    private static final String BOLD = "font-weight:bold;";

    private final String start;
    private final String end;
    private final String leading;

    private Style(boolean rightToLeft) {
        this.start = rightToLeft ? "right" : "left";
        this.end = rightToLeft ? "left" : "right";
        this.leading = rightToLeft ? "1.8" : "1.5"; // the marks of Arabic letters need room
    }

    /**
     * The styles by name, and {@code start} and {@code end} for attributes.
     *
     * @param rightToLeft whether the language of the message runs from right to left
     */
    static Map<String, Object> of(boolean rightToLeft) {
        var style = new Style(rightToLeft);
        var named = new HashMap<String, Object>();
        style.named().forEach((name, css) -> named.put(name, new RawString(css)));
        named.put("start", style.start);
        named.put("end", style.end);
        return named;
    }

    private Map<String, String> named() {
        var body = text(16, leading, INK, start);
        var small = text(14, leading, SOFT, start);
        var value = "padding:2px 0 2px 0;padding-" + start + ":16px;";
        return Map.ofEntries(
                Map.entry("masthead", body + mast()),
                Map.entry(
                        "symbol",
                        text(16, leading, INK, end) + mast() + "padding-" + start + ":12px;white-space:nowrap;" + BOLD),
                Map.entry("headline", text(24, "1.3", INK, start) + "margin:0;padding:20px 0 16px 0;" + BOLD),
                Map.entry("heading", text(18, leading, INK, start) + "margin:0;padding:20px 0 8px 0;" + BOLD),
                Map.entry("paragraph", body + "padding:0 0 16px 0;"),
                Map.entry("name", body + "padding:16px 0 4px 0;border-top:1px solid #c3ccd2;" + BOLD),
                Map.entry("label", small + "padding:2px 0 2px 0;"),
                Map.entry("value", body + value),
                Map.entry("was", text(16, leading, SOFT, start) + value),
                Map.entry(
                        "now",
                        body + "padding:2px 0 2px 0;padding-" + start + ":12px;border-" + start + ":4px solid #d48106;"
                                + BOLD),
                Map.entry("day", body + "padding:20px 0 4px 0;border-bottom:1px solid #14202b;" + BOLD),
                Map.entry("meeting", body + "padding:12px 0 2px 0;padding-" + start + ":16px;"),
                Map.entry("time", small + "padding:12px 0 2px 0;"),
                Map.entry("item", body + "padding:4px 0 2px 0;padding-" + start + ":16px;"),
                Map.entry("itemtime", small + "padding:6px 0 2px 0;"),
                Map.entry("button", text(16, leading, "#ffffff", start) + "text-decoration:none;" + BOLD),
                Map.entry("foot", small + "padding:16px 0 0 0;border-top:1px solid #c3ccd2;"),
                Map.entry("digest", "font-family:Consolas,monospace;font-size:12px;"),
                Map.entry("note", "font-weight:normal;font-size:14px;color:" + SOFT + ";"));
    }

    private static String mast() {
        return "padding:16px 0 8px 0;border-bottom:3px solid #14202b;";
    }

    private static String text(int pixels, String leading, String colour, String side) {
        return FONTS + "font-size:" + pixels + "px;line-height:" + leading + ";color:" + colour + ";text-align:" + side
                + ";";
    }
}
