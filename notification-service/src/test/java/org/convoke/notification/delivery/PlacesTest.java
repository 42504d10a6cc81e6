package org.convoke.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoke.events.DutyStation;
import org.convoke.events.ParticipantRegistered.Kind;
import org.convoke.notification.email.Addressee;
import org.convoke.notification.email.MessageKind;
import org.convoke.notification.notice.Variant;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Instant DUE = Instant.parse("2026-03-09T10:00:00Z");
    /** PostgreSQL's order: the second begins with an octet that Java takes for negative. */
    private static final UUID LOW = UUID.fromString("10000000-0000-8000-8000-000000000001");

    private static final UUID HIGH = UUID.fromString("f0000000-0000-8000-8000-000000000001");

    private Instant now = DUE.plusSeconds(60);
    private final Places places = new Places(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private static Leased due(UUID id) {
        var variant = new Variant(id, id, MessageKind.CHANGE, "en", 0, 1, DUE);
        var to = new Addressee(
                id, "mission@che.example", "CHE", Map.of(), Map.of(), DutyStation.NEW_YORK, "none", Kind.MEMBER_STATE);
        return new Leased(DUE, id, id, id, id, variant, to, true, false, DeliveryState.QUEUED, 0, null, DUE, 0, null);
    }

    @Test
    void a_claim_begins_where_the_last_one_ended_in_the_order_of_the_database() {
        assertThat(places.from(true)).isEqualTo(Places.BEGINNING);

        places.taken(true, Places.BEGINNING, List.of(due(HIGH), due(LOW)));

        assertThat(places.from(true)).isEqualTo(new Places.Place(DUE, HIGH));
        assertThat(places.from(false)).as("what is not urgent").isEqualTo(Places.BEGINNING);
    }

    @Test
    void each_second_a_claim_looks_back_to_the_beginning() {
        places.taken(true, Places.BEGINNING, List.of(due(LOW)));
        var place = places.from(true);

        now = now.plus(Duration.ofMillis(900));
        places.taken(true, place, List.of(due(HIGH)));
        assertThat(places.from(true)).isEqualTo(new Places.Place(DUE, HIGH));

        now = now.plus(Duration.ofMillis(200));
        assertThat(places.from(true)).isEqualTo(Places.BEGINNING);
    }

    @Test
    void where_nothing_was_due_the_next_claim_begins_at_the_beginning() {
        places.taken(true, Places.BEGINNING, List.of(due(LOW)));
        places.taken(true, Places.BEGINNING, List.of());

        assertThat(places.from(true)).isEqualTo(Places.BEGINNING);
    }
}
