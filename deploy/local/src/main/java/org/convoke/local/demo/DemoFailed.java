package org.convoke.local.demo;

/** The demonstration cannot go on; the message says why, for a person. */
public final class DemoFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailed(String message) {
        super(message);
    }
}
