package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has to be done by a deadline. */
public enum DeadlineKind implements Facet.Word {
    @JsonProperty("registration")
    REGISTRATION,
    @JsonProperty("inscription")
    INSCRIPTION,
    @JsonProperty("accreditation")
    ACCREDITATION,
    @JsonProperty("documents")
    DOCUMENTS,
    @JsonProperty("other")
    OTHER
}
