package org.convoke.web.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.convoke.events.EventType;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows the topics of the agenda and of deliveries. Only what a page needs is read of an event: a programme of some
 * megabytes is skipped over, not built.
 */
@ApplicationScoped
class Feed {

    private static final Logger LOG = Logger.getLogger(Feed.class);

    private final Happenings happenings;
    private final ObjectMapper json;

    Feed(Happenings happenings, ObjectMapper json) {
        this.happenings = happenings;
        this.json = json;
    }

    /** What of an event is read. */
    record Gist(
            UUID session,
            @Nullable UUID notice,
            int number,
            @Nullable String symbol) {}

    @Incoming("agenda")
    @Blocking
    void agenda(ConsumerRecord<String, byte[]> event) {
        follow(event);
    }

    @Incoming("delivery")
    @Blocking
    void delivery(ConsumerRecord<String, byte[]> event) {
        follow(event);
    }

    /** An event that cannot be read is skipped: a page that is not live is no loss, one that stops others is. */
    private void follow(ConsumerRecord<String, byte[]> event) {
        try {
            happening(event).ifPresent(happenings::publish);
        } catch (IOException | RuntimeException e) {
            LOG.warnf(e, "an event was skipped, topic=%s offset=%d", event.topic(), event.offset());
        }
    }

    private Optional<Happening> happening(ConsumerRecord<String, byte[]> event) throws IOException {
        var type = typeOf(event);
        if (type.isEmpty() || event.value() == null) {
            return Optional.empty();
        }
        var gist = json.readValue(event.value(), Gist.class);
        return switch (type.get()) {
            case SESSION_ANNOUNCED -> Optional.of(new Happening.SessionChanged(gist.session()));
            case REVISION_PUBLISHED ->
                Optional.ofNullable(gist.symbol())
                        .map(symbol -> new Happening.RevisionPublished(gist.session(), gist.number(), symbol));
            case PARTICIPANT_TOLD, PARTICIPANT_NOT_REACHED, NOTICE_COMPLETED ->
                Optional.ofNullable(gist.notice()).map(notice -> new Happening.NoticeMoved(gist.session(), notice));
            case PARTICIPANT_REGISTERED,
                    MISSION_MAILBOXES_CHANGED,
                    MAILBOX_CHANGED,
                    MAILBOX_CONFIRMED,
                    INVITATION_ISSUED -> Optional.empty();
        };
    }

    private static Optional<EventType> typeOf(ConsumerRecord<String, byte[]> event) {
        return Optional.ofNullable(event.headers().lastHeader("ce_type"))
                .flatMap(header -> EventType.named(new String(header.value(), StandardCharsets.UTF_8)));
    }
}
