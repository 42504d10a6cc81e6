package org.convoke.web.secretariat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.convoke.web.site.Page;

/**
 * What is asked once before it is done, with its consequence.
 *
 * @param kicker what it is about
 * @param texts the consequence, sentence by sentence
 * @param hidden what the answer carries
 * @param back where to go without doing it
 */
@CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record QuestionPage(
        Page page,
        Trail trail,
        String kicker,
        String title,
        List<String> texts,
        String action,
        List<Hidden> hidden,
        String button,
        String back,
        String leave)
        implements TemplateInstance {

    /** A field that nobody sees. */
    public record Hidden(String name, String value) {}
}
