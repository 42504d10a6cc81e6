package org.convoke.kit.cloudevents;

import org.jspecify.annotations.Nullable;

/** A record that no reader can take: it will be no better the next time. */
public final class MalformedEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
