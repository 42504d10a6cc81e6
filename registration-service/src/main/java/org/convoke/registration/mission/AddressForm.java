package org.convoke.registration.mission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which mailbox of the mission is meant. */
@Schema(name = "AddressForm")
record AddressForm(
        @Schema(examples = "office@mission.example") String address) {}
