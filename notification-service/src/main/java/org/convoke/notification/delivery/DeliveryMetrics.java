package org.convoke.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** What operators and alerts ask of the deliveries. */
@Singleton
class DeliveryMetrics {

    private final MeterRegistry registry;

    DeliveryMetrics(MeterRegistry registry, Breaker breaker) {
        this.registry = registry;
        Gauge.builder("convoke_relay_refuses", breaker, open -> open.isOpen() ? 1 : 0)
                .description("1 while the mail relay refuses us and deliveries are kept")
                .register(registry);
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
