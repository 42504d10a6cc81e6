package org.convoke.kit.operations;

/** A bean of a service that owns state: puts every aggregate's full state through the outbox again. */
public interface Republisher {

    /**
     * Runs in a transaction of its own choosing; large states in several.
     *
     * @return how many events were put
     */
    int republish();
}
