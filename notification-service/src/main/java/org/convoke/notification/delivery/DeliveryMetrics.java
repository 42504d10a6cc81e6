package org.convoke.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What operators and alerts ask of the deliveries. */
@Singleton
class DeliveryMetrics {

    private final MeterRegistry registry;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** An attempt has ended so. */
    void settled(DeliveryState state) {
        count(state.word());
    }

    /** An attempt has ended, and somebody else had taken the delivery over. */
    void leaseLost() {
        count("lease-lost");
    }

    /** A lease had run out; the delivery is in this state now. */
    void takenOver(String state) {
        count("taken-over-" + state);
    }

    private void count(String outcome) {
        registry.counter("convoke_deliveries_total", "outcome", outcome).increment();
    }
}
