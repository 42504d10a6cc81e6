package org.convoke.registration.mission;

import java.util.List;
import org.convoke.kit.problem.Problem;
import org.convoke.kit.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which mailbox of the mission is meant. Whether it says so is looked at after who says it. */
@Schema(name = "AddressForm")
record AddressForm(
        @Schema(examples = "office@mission.example", required = true) @Nullable
        String address) {

    /** @throws Problem 400 where there is none */
    String given() {
        if (address == null) {
            throw Problem.invalid(List.of(new Violation("address", "body", "is required: a mailbox of the mission")))
                    .build();
        }
        return address;
    }
}
