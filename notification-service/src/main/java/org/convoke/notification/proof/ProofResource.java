package org.convoke.notification.proof;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.convoke.notification.notice.Languages;
import org.convoke.notification.report.Access;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The signed delivery report of a notice. */
@Path("/notices/{notice}/report")
@Tag(name = "Proof")
class ProofResource {

    private final Proofs proofs;
    private final ProofFiles files;
    private final Languages languages;
    private final Access access;

    ProofResource(Proofs proofs, ProofFiles files, Languages languages, Access access) {
        this.proofs = proofs;
        this.files = files;
        this.languages = languages;
        this.access = access;
    }

    @GET
    @Operation(
            summary = "The signed delivery report of a notice: json (the default), csv or pdf",
            description =
                    "About everybody for the secretariat and co-facilitators of its process; with 'participant' about that one, for its own focal point too."
                            + " Convoke-Key and Convoke-Signature are the key and the signature over the line convoke-seal-v1:report and these bytes; docs/proof-of-delivery.md shows how to check them offline."
                            + " The same bytes come again until something in the report changes; those of a pdf may differ in how they are packed.")
    @APIResponse(
            responseCode = "200",
            description = "The exact bytes that were signed",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = DeliveryProof.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public RestResponse<byte[]> report(
            @PathParam("notice") UUID notice,
            @Parameter(description = "The id or code of the only one to report about")
                    @QueryParam("participant")
                    @Nullable
                    String participant,
            @Parameter(description = "json, csv or pdf") @QueryParam("as") @Nullable String as,
            @Parameter(description = "Of the names beside the English ones, as fr") @QueryParam("language") @Nullable
                    String language) {
        var proof = participant == null ? ofAll(notice) : ofOne(notice, participant);
        var kind = FileKind.named(as);
        var file = files.write(proof, kind, known(language));
        return RestResponse.ResponseBuilder.ok(file.bytes())
                .header(HttpHeaders.CONTENT_TYPE, kind.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(proof, kind) + "\"")
                .header("Convoke-Key", file.signature().keyId())
                .header("Convoke-Signature", file.signature().value())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private DeliveryProof ofAll(UUID notice) {
        return proofs.of(access.preparedNotice(notice));
    }

    /** Whether there is such a notice is told only to those who may read of the participant. */
    private DeliveryProof ofOne(UUID notice, String participant) {
        var who = access.participant(participant);
        var found = access.existing(notice);
        access.readable(who, found.session());
        return proofs.of(found, who)
                .orElseThrow(() -> Problem.notFound("This notice is not for this participant")
                        .build());
    }

    private String known(@Nullable String language) {
        if (language == null) {
            return "en";
        }
        if (!languages.all().contains(language)) {
            throw Problem.invalid(List.of(
                            new Violation("language", "query", "must be one of " + String.join(", ", languages.all()))))
                    .build();
        }
        return language;
    }

    /** "delivery-report-rev-1-che.csv". */
    private static String name(DeliveryProof proof, FileKind kind) {
        var of = proof.revision() == null
                ? proof.kind().name()
                : proof.revision().symbol();
        return ("delivery-report-" + of + (proof.of() == null ? "" : "-" + proof.of()))
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("-$", "")
                + "." + kind.ending();
    }
}
