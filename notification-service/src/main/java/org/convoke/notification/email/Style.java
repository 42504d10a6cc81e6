package org.convoke.notification.email;

import io.quarkus.qute.RawString;
import java.util.Locale;
import java.util.Map;

/**
 * The look of the HTML part: inline styles, since mail programs drop style sheets, and left and right by the direction
 * of the language, since they know no logical properties.
 */
final class Style {

    private static final String FONTS = "font-family:'Segoe UI',Helvetica,Tahoma,Arial,sans-serif;";
    private static final String INK = "color:#14202b;";
    private static final String SOFT = "color:#475461;";

    private Style() {}

    /** The styles by name, and {@code start} and {@code end} for attributes. */
    static Map<String, Object> of(String direction, String language) {
        var rightToLeft = direction.equals("rtl");
        var start = rightToLeft ? "right" : "left";
        var end = rightToLeft ? "left" : "right";
        var leading = language.equals("ar") ? "line-height:1.8;" : "line-height:1.5;";
        var body = FONTS + "font-size:16px;" + leading + INK + "text-align:" + start + ";";
        var small = FONTS + "font-size:14px;" + leading + SOFT + "text-align:" + start + ";";
        return Map.ofEntries(
                Map.entry("start", start),
                Map.entry("end", end),
                style("body", body),
                style("small", small),
                style("masthead", body + "padding:16px 0 8px 0;border-bottom:3px solid #14202b;"),
                style(
                        "symbol",
                        body.replace("text-align:" + start, "text-align:" + end)
                                + "padding:16px 0 8px 0;border-bottom:3px solid #14202b;font-weight:bold;white-space:nowrap;"),
                style(
                        "headline",
                        body.replace("16px", "24px").replace("1.5", "1.3")
                                + "margin:0;padding:20px 0 16px 0;font-weight:bold;"),
                style("heading", body.replace("16px", "18px") + "margin:0;padding:20px 0 8px 0;font-weight:bold;"),
                style("paragraph", body + "padding:0 0 16px 0;"),
                style("name", body + "padding:16px 0 4px 0;border-top:1px solid #c3ccd2;font-weight:bold;"),
                style("label", small + "padding:2px 0 2px 0;"),
                style("value", body + "padding:2px 0 2px 0;padding-" + start + ":16px;"),
                style("was", body.replace(INK, SOFT) + "padding:2px 0 2px 0;padding-" + start + ":16px;"),
                style(
                        "now",
                        body
                                + String.format(
                                        Locale.ROOT,
                                        "padding:2px 0 2px 0;padding-%s:12px;border-%s:4px solid #d48106;font-weight:bold;",
                                        start,
                                        start)),
                style("day", body + "padding:20px 0 4px 0;border-bottom:1px solid #14202b;font-weight:bold;"),
                style("meeting", body + "padding:12px 0 2px 0;"),
                style("time", small + "padding:12px 0 2px 0;"),
                style("item", body + "padding:4px 0 2px 0;padding-" + start + ":16px;"),
                style("itemtime", small + "padding:6px 0 2px 0;"),
                style(
                        "button",
                        FONTS + "font-size:16px;" + leading + "color:#ffffff;font-weight:bold;text-decoration:none;"),
                style("foot", small + "padding:16px 0 0 0;border-top:1px solid #c3ccd2;"),
                style("digest", "font-family:Consolas,monospace;font-size:12px;"),
                style("note", "font-weight:normal;" + SOFT + "font-size:14px;"));
    }

    private static Map.Entry<String, Object> style(String name, String css) {
        return Map.entry(name, new RawString(css));
    }
}
