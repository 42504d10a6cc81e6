package org.convoke.notification.email;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.convoke.wording.Words;
import org.jboss.logging.Logger;

/**
 * Renders a sample in every language while the service starts, so that the first notice does not wait for templates,
 * words and time zones to be loaded; and what is broken in them is in the log before anybody has to be told anything.
 */
@Singleton
final class Priming {

    private static final Logger LOG = Logger.getLogger(Priming.class);

    void onStart(@Observes StartupEvent started, EmailComposer composer) {
        Thread.ofPlatform().daemon().name("email-priming").start(() -> prime(composer));
    }

    static void prime(EmailComposer composer) {
        for (var language : Words.languages("notice")) {
            for (var kind : MessageKind.values()) {
                try {
                    composer.compose(SampleNotice.of(kind, language)).bytesFor(SampleNotice.recipient());
                } catch (RuntimeException e) {
                    LOG.errorf(e, "A notice of kind %s cannot be written in '%s'", kind, language);
                }
            }
        }
    }
}
