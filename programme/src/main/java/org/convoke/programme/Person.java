package org.convoke.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the programme names: a moderator or a panellist.
 *
 * @param name as it is to be printed
 * @param function what the person is ("Ambassador"), where given
 * @param affiliation the State or the organization
 * @param role what the person does in the session ("Rapporteur"), where that is more than to moderate or to speak
 * @param toBeConfirmed whether the participation is not yet certain
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
        String name,
        @Nullable LocalizedText function,
        @Nullable LocalizedText affiliation,
        @Nullable LocalizedText role,
        boolean toBeConfirmed) {
    public Person {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name must not be blank");
        }
    }

    Person with(UnaryOperator<LocalizedText> edit) {
        return new Person(
                name,
                function == null ? null : edit.apply(function),
                affiliation == null ? null : edit.apply(affiliation),
                role == null ? null : edit.apply(role),
                toBeConfirmed);
    }
}
