package org.convoke.web.mission;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.convoke.web.services.Registration;
import org.convoke.web.signin.Reader;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Leads a focal point to its mission; who has several, or looks after all, chooses. */
@Path("/{language}/mission")
@Produces("text/html;charset=UTF-8")
class MissionChoice {

    /** One to choose. */
    record Choice(String code, String name) {}

    /** Those to choose from, in the order of the reader's language. */
    @CheckedTemplate(basePath = "mission", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChoicePage(Page page, List<Choice> choices) implements TemplateInstance {}

    private final Registration registration;
    private final Visit visit;

    MissionChoice(@RestClient Registration registration, Visit visit) {
        this.registration = registration;
        this.visit = visit;
    }

    @GET
    public Response choose() {
        var reader = visit.reader(Audience.MISSION);
        var own = reader.missions();
        if (own.size() == 1) {
            return Response.seeOther(URI.create("/" + visit.language() + "/mission/" + own.getFirst()))
                    .build();
        }
        var page = new ChoicePage(visit.page(Door.section(reader), Audience.MISSION), choices(reader));
        return Response.ok(page.render()).build();
    }

    private List<Choice> choices(Reader reader) {
        var language = visit.language();
        var own = reader.missions();
        var collation = Collator.getInstance(ULocale.forLanguageTag(language));
        return registration.participants(reader.bearer()).stream()
                .filter(participant -> own.isEmpty() || own.contains(participant.code()))
                .map(participant -> new Choice(participant.code(), participant.name(language)))
                .sorted(Comparator.comparing(Choice::name, collation::compare))
                .toList();
    }
}
