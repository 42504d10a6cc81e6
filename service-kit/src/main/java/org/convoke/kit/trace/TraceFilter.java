package org.convoke.kit.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes the trace context from the request. */
class TraceFilter {

    private final Trace trace;

    TraceFilter(Trace trace) {
        this.trace = trace;
    }

    @ServerRequestFilter
    public void take(ContainerRequestContext request) {
        trace.continues(request.getHeaderString(Trace.HEADER));
    }
}
