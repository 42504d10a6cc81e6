package org.convoke.notification.email;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.convoke.wording.Words;

/** The templates of notices and letters, which lie beside this class: one per kind and part, around a layout per part. */
final class NoticeTemplates {

    private static final String HTML = "text/html";

    /** Gmail cuts off what is longer than 102 KB. */
    private static final int LONGEST_HTML = 100_000;

    /** What stands around the articles is shorter than this. */
    private static final int FRAME = 2_000;

    private final Engine engine;

    NoticeTemplates() {
        engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                .strictRendering(true)
                .build();
        for (var name : List.of("layout", "listing", "change", "invitation", "programme", "announcement")) {
            parse(name + ".txt", "text/plain");
            parse(name + ".html", HTML);
        }
        parse("line.html", HTML);
        parse("document.html", HTML);
        parse("mailbox.txt", "text/plain");
        parse("mailbox.html", HTML);
    }

    private void parse(String file, String contentType) {
        engine.putTemplate(file, engine.parse(read(file), Variant.forContentType(contentType), file));
    }

    private static String read(String file) {
        try (var in = NoticeTemplates.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the template " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plain text, laid out, with the mark of the recipient's line in it. */
    String text(MessageKind kind, NoticeView view, Words words) {
        var text = template(kind, ".txt")
                .data("n", view)
                .data("w", new Phrases(words))
                .data("l", new TextLabels(words))
                .render();
        return TextLayout.lay(text, view.isRightToLeft());
    }

    /** A notice as a template needs it, in one language. */
    record Voice(NoticeView view, Words words) {}

    /**
     * The HTML of one language after the other, each with the mark of the recipient's line in it, and {@link SafeText#BELOW}
     * between them; shortened where mail programs would cut it off.
     */
    String html(MessageKind kind, List<Voice> voices) {
        int longest = (LONGEST_HTML - FRAME) / voices.size();
        var first = voices.getFirst().view();
        return engine.getTemplate("document.html")
                .data("n", first)
                .data(
                        "articles",
                        voices.stream()
                                .map(voice -> new RawString(article(kind, voice, longest)))
                                .toList())
                .data("below", new RawString(String.valueOf(SafeText.BELOW)))
                .render();
    }

    private String article(MessageKind kind, Voice voice, int longest) {
        var html = whole(kind, voice.view(), voice.words());
        for (int most = 64; most > 0 && html.getBytes(StandardCharsets.UTF_8).length > longest; most /= 2) {
            html = whole(kind, voice.view().shortened(most), voice.words());
        }
        return html;
    }

    private String whole(MessageKind kind, NoticeView view, Words words) {
        return template(kind, ".html")
                .data("n", view)
                .data("w", new Phrases(words))
                .data("more", view.omitted() == 0 ? "" : words.say("more", "count", view.omitted()))
                .data("s", Style.of(view.isRightToLeft()))
                .render();
    }

    /** The plain text of a letter to a mailbox about itself, laid out. */
    String text(MailboxView view) {
        var text = engine.getTemplate("mailbox.txt").data("n", view).render();
        return TextLayout.lay(text, view.isRightToLeft());
    }

    /** The HTML of the same. */
    String html(MailboxView view) {
        var article = engine.getTemplate("mailbox.html")
                .data("n", view)
                .data("s", Style.of(view.isRightToLeft()))
                .render();
        return engine.getTemplate("document.html")
                .data("n", view)
                .data("articles", List.of(new RawString(article)))
                .data("below", "")
                .render();
    }

    private Template template(MessageKind kind, String end) {
        return engine.getTemplate(kind.name().toLowerCase(Locale.ROOT) + end);
    }

    /** The messages without arguments, by their keys. */
    private record Phrases(Words words) implements Mapper {
        @Override
        public CompletionStage<Object> getAsync(String key) {
            return CompletableFuture.completedStage(words.say(key));
        }
    }
}
