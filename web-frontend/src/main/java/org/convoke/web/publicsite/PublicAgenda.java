package org.convoke.web.publicsite;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.convoke.programme.Programme;
import org.convoke.web.live.Happening;
import org.convoke.web.live.Happenings;
import org.convoke.web.services.Agenda;
import org.convoke.web.services.Agenda.Comparison;
import org.convoke.web.services.Agenda.History;
import org.convoke.web.services.Agenda.Revision;
import org.convoke.web.services.Agenda.Session;
import org.convoke.web.signin.Reader;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The agenda as a reader may see it. What everybody may see is asked for once, however many pages are made of it, and
 * remembered for a short while; a publication begins a new memory, so that an answer from before it is never remembered
 * after. What only some may see is asked for each time.
 */
@ApplicationScoped
public class PublicAgenda {

    /** Before the finished pages are thrown away: what they are made of anew must be new. */
    private static final int BEFORE_PAGES = 100;

    private static final Duration KEPT = Duration.ofSeconds(20);

    /** In meetings and items, of which an answer can have thousands. */
    private static final long MOST = 20_000;

    private final Agenda agenda;
    private volatile Cache<String, Object> memory = empty();

    PublicAgenda(@RestClient Agenda agenda) {
        this.agenda = agenda;
    }

    void forgetOnPublication(@Observes @Priority(BEFORE_PAGES) StartupEvent started, Happenings happenings) {
        happenings.listen(happening -> {
            switch (happening) {
                case Happening.RevisionPublished published -> memory = empty();
                case Happening.SessionChanged changed -> memory = empty();
                case Happening.NoticeMoved moved -> {}
            }
        });
    }

    /** The sessions that the reader may know of. */
    @SuppressWarnings("unchecked")
    public List<Session> sessions(Optional<Reader> reader) {
        return reader.map(known -> agenda.sessions(known.bearer()))
                .orElseGet(() -> remember("/", List.class, () -> agenda.sessions(null)));
    }

    /** A session by its slug or its id. */
    public Session session(Optional<Reader> reader, String slug) {
        return reader.map(known -> agenda.session(known.bearer(), slug))
                .orElseGet(() -> remember(slug, Session.class, () -> agenda.session(null, slug)));
    }

    /** The revisions of a session, the newest first, without their programmes. */
    @SuppressWarnings("unchecked")
    public List<Revision> revisions(Optional<Reader> reader, String slug) {
        return reader.map(known -> agenda.revisions(known.bearer(), slug))
                .orElseGet(() -> remember(slug + "/", List.class, () -> agenda.revisions(null, slug)));
    }

    /** One revision with its programme and its changes. */
    public Revision revision(Optional<Reader> reader, String slug, int number) {
        var name = Integer.toString(number);
        return reader.map(known -> agenda.revision(known.bearer(), slug, name))
                .orElseGet(() -> remember(slug + "/" + name, Revision.class, () -> agenda.revision(null, slug, name)));
    }

    /** What became of an agenda item. */
    History history(Optional<Reader> reader, String slug, UUID item) {
        return reader.map(known -> agenda.history(known.bearer(), slug, item))
                .orElseGet(
                        () -> remember(slug + "/items/" + item, History.class, () -> agenda.history(null, slug, item)));
    }

    Comparison compare(Optional<Reader> reader, String slug, int from, int to) {
        return agenda.compare(reader.map(Reader::bearer).orElse(null), slug, from, to);
    }

    private <T> T remember(String key, Class<T> type, Supplier<T> question) {
        return type.cast(memory.get(key, unknown -> question.get()));
    }

    private static Cache<String, Object> empty() {
        return Caffeine.newBuilder()
                .maximumWeight(MOST)
                .weigher((String key, Object answer) -> weight(answer))
                .expireAfterWrite(KEPT)
                .build();
    }

    private static int weight(Object answer) {
        if (answer instanceof List<?> list) {
            return 1 + list.size();
        }
        return answer instanceof Revision revision && revision.programme() instanceof Programme programme
                ? 1 + programme.meetings().size() + programme.itemCount()
                : 1;
    }
}
