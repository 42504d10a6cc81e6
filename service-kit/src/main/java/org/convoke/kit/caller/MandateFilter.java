package org.convoke.kit.caller;

import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Turns away whoever holds no mandate that an endpoint needs, before its body is read. */
class MandateFilter {

    private final Caller caller;

    MandateFilter(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    public void check(ResourceInfo endpoint) {
        var needs = endpoint.getResourceMethod().getAnnotation(NeedsMandate.class);
        if (needs != null) {
            caller.require(needs.value());
        }
    }
}
