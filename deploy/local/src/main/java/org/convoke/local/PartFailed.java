package org.convoke.local;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of the platform could not start or go on: which, why, the setting that changes it, and where its log is. */
public final class PartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String part;
    private final String reason;

    @Nullable
    private final String remedy;

    private final transient @Nullable Path log;

    public PartFailed(String part, String reason, @Nullable String remedy, @Nullable Path log) {
        this(part, reason, remedy, log, null);
    }

    public PartFailed(
            String part, String reason, @Nullable String remedy, @Nullable Path log, @Nullable Throwable cause) {
        super(sentence(part, reason, remedy, log), cause);
        this.part = part;
        this.reason = reason;
        this.remedy = remedy;
        this.log = log;
    }

    public String part() {
        return part;
    }

    public String reason() {
        return reason;
    }

    public Optional<String> remedy() {
        return Optional.ofNullable(remedy);
    }

    public Optional<Path> log() {
        return Optional.ofNullable(log);
    }

    private static String sentence(String part, String reason, @Nullable String remedy, @Nullable Path log) {
        return part + ": " + reason + (remedy == null ? "" : ". " + remedy) + (log == null ? "" : ". Log: " + log);
    }
}
