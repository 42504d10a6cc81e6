package org.convoke.web.services;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** A set of JSON Web Keys (RFC 7517), each as the service that signs with it gives it out. */
public record PublicKeys(List<JsonNode> keys) {
    public PublicKeys {
        keys = List.copyOf(keys);
    }

    /** Both sets as one; services that are given the same key file have the same key. */
    public PublicKeys and(PublicKeys others) {
        var seen = new HashSet<String>();
        return new PublicKeys(Stream.concat(keys.stream(), others.keys.stream())
                .filter(key -> seen.add(key.path("kid").asText()))
                .toList());
    }
}
