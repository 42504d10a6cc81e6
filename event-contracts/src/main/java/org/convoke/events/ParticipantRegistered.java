package org.convoke.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant can be invited, or its names have changed.
 *
 * @param code the short stable name: ISO 3166 alpha-3 for a State
 * @param names short names by language, English always there
 * @param formalNames formal names by language, as letters use them
 * @param orderEn the place in English alphabetical order, observers last; null where it has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParticipantRegistered(
        UUID participant,
        String code,
        Kind kind,
        Map<String, String> names,
        Map<String, String> formalNames,
        @Nullable Integer orderEn)
        implements Event {

    /** Who can be invited. */
    public enum Kind {
        @JsonProperty("member-state")
        MEMBER_STATE,
        @JsonProperty("observer-state")
        OBSERVER_STATE,
        @JsonProperty("intergovernmental-organization")
        INTERGOVERNMENTAL_ORGANIZATION,
        @JsonProperty("entity")
        ENTITY,
        @JsonProperty("specialized-agency")
        SPECIALIZED_AGENCY,
        @JsonProperty("stakeholder-organization")
        STAKEHOLDER_ORGANIZATION
    }

    @Override
    public UUID key() {
        return participant;
    }
}
