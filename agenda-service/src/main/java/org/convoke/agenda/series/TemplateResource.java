package org.convoke.agenda.series;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.convoke.programme.LocalizedText;
import org.convoke.programme.Programme;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The templates that sessions can be begun from. */
@Path("/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series")
class TemplateResource {

    private final Templates templates;

    TemplateResource(Templates templates) {
        this.templates = templates;
    }

    /**
     * A template.
     *
     * @param name by which a session is begun from it
     */
    record TemplateView(
            String name, LocalizedText title, LocalizedText description, long days, int meetings, int items) {
        static TemplateView of(Map.Entry<String, Programme> template) {
            var programme = template.getValue();
            var days = programme.days();
            return new TemplateView(
                    template.getKey(),
                    programme.title(),
                    programme.theme(),
                    ChronoUnit.DAYS.between(days.first(), days.last()) + 1,
                    programme.meetings().size(),
                    programme.itemCount());
        }
    }

    @GET
    @Operation(summary = "The templates that a session can be begun from", description = "For anybody.")
    public List<TemplateView> all() {
        return templates.all().entrySet().stream().map(TemplateView::of).toList();
    }
}
