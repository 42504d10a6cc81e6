package org.convoke.programme;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A paper that an item refers to.
 *
 * @param address where to read it in the language of its source
 * @param symbol by which it is cited ("A/CONF.231/3"), where it has one
 * @param version which version of it this is, counted from 1; the first is not written
 * @param languages where to read it in other languages, by BCP 47 tag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Document(
        LocalizedText title,
        String address,
        @Nullable String symbol,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = FirstVersion.class)
        Integer version,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> languages) {

    public Document {
        version = requireNonNullElse(version, 1);
        if (version < 1) {
            throw new IllegalArgumentException("version must be 1 or more");
        }
        languages = Collections.unmodifiableMap(new TreeMap<>(requireNonNullElse(languages, Map.of())));
    }

    /** A paper in its first version, without a symbol, in one language. */
    public static Document of(LocalizedText title, String address) {
        return new Document(title, address, null, 1, Map.of());
    }

    Document titled(LocalizedText other) {
        return new Document(other, address, symbol, version, languages);
    }

    /** What a version is equal to where it need not be written. */
    static final class FirstVersion {
        @Override
        public boolean equals(@Nullable Object version) {
            return Integer.valueOf(1).equals(version);
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
