package org.convoke.kit.caller;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convoke.kit.problem.Problem;

/**
 * Whoever asks, and what she may do. Injected per request; a test makes one with {@link #of}.
 *
 * <p>The guards throw 401 where nobody is signed in, 403 where the mandate is missing. Where even existence is private,
 * ask with {@code holds…} and throw {@link Problem#notFound}.
 */
public class Caller {

    private static final String NOBODY = "anonymous";

    private final String name;
    private final boolean signedIn;
    private final List<Mandate> mandates;

    private Caller(String name, boolean signedIn, List<Mandate> mandates) {
        this.name = name;
        this.signedIn = signedIn;
        this.mandates = mandates;
    }

    /** Nobody. */
    public static Caller anonymous() {
        return new Caller(NOBODY, false, List.of());
    }

    /**
     * Somebody who is signed in.
     *
     * @param mandates as the token writes them; what is not understood or not valid that day gives nothing
     */
    public static Caller of(String name, Collection<String> mandates, LocalDate today) {
        return new Caller(
                name,
                true,
                mandates.stream()
                        .flatMap(text -> Mandate.parse(text).stream())
                        .filter(mandate -> mandate.validOn(today))
                        .toList());
    }

    /** The user name; "anonymous" for nobody. */
    public String name() {
        return name;
    }

    public boolean signedIn() {
        return signedIn;
    }

    /** Whether she holds one of the roles for anything at all: for lists that belong to no process. */
    public boolean holds(Role... roles) {
        return mandatesOf(roles).findAny().isPresent();
    }

    public boolean holdsForProcess(Role role, UUID process) {
        return mandatesOf(role).anyMatch(mandate -> mandate.coversProcess(process));
    }

    /** @param code the participant's code, upper case */
    public boolean holdsForParticipant(Role role, String code) {
        return mandatesOf(role).anyMatch(mandate -> mandate.coversParticipant(code));
    }

    /** The participants for which she holds one of the roles. */
    public Set<String> participantCodes(Role... roles) {
        return mandatesOf(roles)
                .map(Mandate::scope)
                .flatMap(scope ->
                        scope instanceof Scope.Participant participant ? Stream.of(participant.code()) : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws Problem 401 where nobody is signed in */
    public void requireSignedIn() {
        if (!signedIn) {
            throw Problem.unauthenticated().build();
        }
    }

    /** @throws Problem 401 or 403 unless she holds one of the roles for anything at all */
    public void require(Role... roles) {
        allow(holds(roles), roles);
    }

    /** @throws Problem 401 or 403 unless she holds one of the roles for the process */
    public void requireForProcess(UUID process, Role... roles) {
        allow(Arrays.stream(roles).anyMatch(role -> holdsForProcess(role, process)), roles);
    }

    /** @throws Problem 401 or 403 unless she holds one of the roles for the participant */
    public void requireForParticipant(String code, Role... roles) {
        allow(Arrays.stream(roles).anyMatch(role -> holdsForParticipant(role, code)), roles);
    }

    private void allow(boolean allowed, Role... roles) {
        requireSignedIn();
        if (!allowed) {
            throw Problem.forbidden("This needs a mandate as "
                            + Arrays.stream(roles).map(Role::word).collect(Collectors.joining(" or ")))
                    .build();
        }
    }

    private Stream<Mandate> mandatesOf(Role... roles) {
        var wanted = Set.of(roles);
        return mandates.stream().filter(mandate -> wanted.contains(mandate.role()));
    }
}
