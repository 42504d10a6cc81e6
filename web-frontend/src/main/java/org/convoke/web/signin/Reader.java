package org.convoke.web.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who has signed in.
 *
 * @param name as it is shown
 * @param bearer the value of the {@code Authorization} header by which the services know the reader
 */
public record Reader(String name, List<Mandate> mandates, String bearer) {

    public Reader {
        mandates = List.copyOf(mandates);
    }

    /** Whether one of the mandates is of one of the roles, whatever it holds for. */
    public boolean isAnyOf(Role... roles) {
        return mandates.stream().anyMatch(mandate -> Arrays.asList(roles).contains(mandate.role()));
    }

    /** The codes of the participants that the reader is the focal point of, in order. */
    public List<String> missions() {
        return mandates.stream()
                .filter(mandate -> mandate.role() == Role.FOCAL_POINT)
                .flatMap(mandate -> mandate.participant().stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** Whether the reader is the focal point of that participant. */
    public boolean isFocalPointOf(String code) {
        return missions().contains(code);
    }

    /** The mandate by which the reader is introduced: the widest; empty where there is none. */
    public Optional<Mandate> foremost() {
        for (var role : List.of(
                Role.SECRETARIAT, Role.COFACILITATOR, Role.OPERATOR, Role.USHER, Role.FOCAL_POINT, Role.DELEGATE)) {
            var held =
                    mandates.stream().filter(mandate -> mandate.role() == role).findFirst();
            if (held.isPresent()) {
                return held;
            }
        }
        return Optional.empty();
    }
}
