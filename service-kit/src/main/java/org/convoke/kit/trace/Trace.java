package org.convoke.kit.trace;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trace context of what is being done: of the HTTP request, or of the record that is taken in. */
@RequestScoped
public class Trace {

    /** The name of the header, in HTTP and on Kafka. */
    public static final String HEADER = "traceparent";

    private static final Pattern VALID = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private @Nullable String parent;

    /** From here on, what is done belongs to this trace; anything that is not a trace context is ignored. */
    public void continues(@Nullable String traceparent) {
        parent = traceparent != null && VALID.matcher(traceparent).matches() ? traceparent : null;
    }

    /** The context to pass on; empty where there is none, also outside of any request. */
    public Optional<String> parent() {
        return Optional.ofNullable(parent);
    }

    /** {@link #parent()}, for callers that may run where no request is. */
    public static Optional<String> current(Trace trace) {
        return Arc.container().requestContext().isActive() ? trace.parent() : Optional.empty();
    }
}
