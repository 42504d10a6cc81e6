package org.convoke.web.secretariat;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.convoke.web.programme.SessionHead;
import org.convoke.web.services.Publications;
import org.convoke.web.services.Publications.ApprovalRule;
import org.convoke.web.signin.Role;
import org.convoke.web.site.Audience;
import org.convoke.web.site.Page;
import org.convoke.web.site.Section;
import org.convoke.web.site.Visit;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Whether two persons publish: the secretariat may ask for it, only the co-facilitators' office takes it back. */
@Path("/{language}/secretariat/sessions/{slug}/approval-rule")
@Produces(MediaType.TEXT_HTML)
class ApprovalRuleResource {

    /**
     * The question.
     *
     * @param required whether the rule holds now
     * @param mayChange whether the reader may make it otherwise
     */
    @CheckedTemplate(basePath = "secretariat", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ApprovalRulePage(Page page, SessionHead head, String slug, boolean required, boolean mayChange)
            implements TemplateInstance {}

    private final Drafts drafts;
    private final Publications publications;
    private final Visit visit;

    ApprovalRuleResource(Drafts drafts, @RestClient Publications publications, Visit visit) {
        this.drafts = drafts;
        this.publications = publications;
        this.visit = visit;
    }

    @GET
    public Response ask(@PathParam("slug") String slug) {
        var reader = visit.reader(Audience.PROCESS);
        var session = drafts.session(reader, slug);
        var required = Boolean.TRUE.equals(session.approvalRequired());
        return Answers.shown(new ApprovalRulePage(
                visit.page(Section.SECRETARIAT, Audience.PROCESS),
                SessionHead.of(session, visit),
                slug,
                required,
                !required || Mandates.hold(reader, session, Role.COFACILITATOR)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(@PathParam("slug") String slug, @FormParam("required") boolean required) {
        var reader = visit.reader(Audience.PROCESS);
        publications.rule(reader.bearer(), slug, new ApprovalRule(required));
        return Answers.done("/" + visit.language() + "/secretariat/sessions/" + slug);
    }
}
