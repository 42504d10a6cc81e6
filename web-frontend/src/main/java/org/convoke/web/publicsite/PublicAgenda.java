package org.convoke.web.publicsite;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.convoke.web.live.Happenings;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Agenda.Comparison;
import org.convoke.web.services.Agenda.Revision;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.signin.Reader;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The agenda as a reader may see it. What everybody may see is remembered for a short while and forgotten as soon as
 * something is published; what only some may see is asked for each time.
 */
@ApplicationScoped
class PublicAgenda {

    private static final Duration KEPT = Duration.ofSeconds(20);
    private static final int MOST = 500;

    private record Remembered(Object answer, Instant until) {}

    private final Agenda agenda;
    private final Clock clock;
    private final Map<String, Remembered> memory = new ConcurrentHashMap<>();

    PublicAgenda(@RestClient Agenda agenda, Clock clock) {
        this.agenda = agenda;
        this.clock = clock;
    }

    void forgetWhatChanges(@Observes StartupEvent started, Happenings happenings) {
        happenings.listen(happening -> memory.clear());
    }

    @SuppressWarnings("unchecked")
    List<Session> sessions(Optional<Reader> reader) {
        return reader.map(known -> agenda.sessions(known.bearer()))
                .orElseGet(() -> remember("/", List.class, () -> agenda.sessions(null)));
    }

    Session session(Optional<Reader> reader, String slug) {
        return reader.map(known -> agenda.session(known.bearer(), slug))
                .orElseGet(() -> remember(slug, Session.class, () -> agenda.session(null, slug)));
    }

    @SuppressWarnings("unchecked")
    List<Revision> revisions(Optional<Reader> reader, String slug) {
        return reader.map(known -> agenda.revisions(known.bearer(), slug))
                .orElseGet(() -> remember(slug + "/", List.class, () -> agenda.revisions(null, slug)));
    }

    Revision revision(Optional<Reader> reader, String slug, int number) {
        var name = Integer.toString(number);
        return reader.map(known -> agenda.revision(known.bearer(), slug, name))
                .orElseGet(() -> remember(slug + "/" + name, Revision.class, () -> agenda.revision(null, slug, name)));
    }

    Comparison compare(Optional<Reader> reader, String slug, int from, int to) {
        return agenda.compare(reader.map(Reader::bearer).orElse(null), slug, from, to);
    }

    private <T> T remember(String key, Class<T> type, Supplier<T> question) {
        var now = clock.instant();
        var known = memory.get(key);
        if (known != null && known.until().isAfter(now)) {
            return type.cast(known.answer());
        }
        var answer = question.get();
        if (memory.size() >= MOST) {
            memory.clear();
        }
        memory.put(key, new Remembered(answer, now.plus(KEPT)));
        return answer;
    }
}
