package org.convoke.agenda.content;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** What an installation decides about uploaded files; {@code application.properties} names the environment variables. */
@ConfigMapping(prefix = "convoke.documents")
public interface ContentSettings {

    /** How long a file may be. */
    @WithDefault("25M")
    MemorySize maxSize();

    /** Where new files are kept; those that are elsewhere stay readable there. */
    @WithDefault("database")
    Place store();

    /** The S3-compatible store, where there is one. */
    S3 s3();

    /** The places. */
    enum Place {
        DATABASE,
        S3
    }

    /** How an S3-compatible store is reached. */
    interface S3 {
        /** Its address; without one that of Amazon's for the region. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        @WithDefault("convoke-documents")
        String bucket();

        /** Without keys the SDK looks where it always looks: environment, profile, the machine's role. */
        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}
