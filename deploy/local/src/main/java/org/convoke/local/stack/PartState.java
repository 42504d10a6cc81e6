package org.convoke.local.stack;

/** Where a part is in its life. */
public enum PartState {
    WAITING,
    STARTING,
    READY,
    /** It ended by itself and is started again. */
    RESTARTING,
    /** It ended by itself and stays down. */
    ENDED,
    STOPPED;

    /** For people. */
    public String word() {
        return switch (this) {
            case WAITING -> "waiting";
            case STARTING -> "starting";
            case READY -> "ready";
            case RESTARTING -> "restarting";
            case ENDED -> "ended";
            case STOPPED -> "stopped";
        };
    }
}
