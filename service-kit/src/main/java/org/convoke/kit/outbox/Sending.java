package org.convoke.kit.outbox;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.convoke.kit.cloudevents.Attributes;
import org.convoke.kit.outbox.OutboxTable.Row;
import org.jspecify.annotations.Nullable;

/** A row on its way to the broker. */
record Sending(
        Row row,
        @Nullable Future<RecordMetadata> future,
        @Nullable Throwable refused) {

    /** What became of it. */
    sealed interface Outcome {
        record Acknowledged() implements Outcome {}

        /** It would be refused every time. */
        record Never(String reason) implements Outcome {}

        /** It may be taken later. */
        record Later(String reason) implements Outcome {}
    }

    static Sending start(Producer<String, byte[]> producer, Row row) {
        var record = row.record();
        try {
            return new Sending(
                    row,
                    producer.send(new ProducerRecord<>(
                            record.topic(),
                            null,
                            null,
                            record.key(),
                            record.payload(),
                            Attributes.write(record.headers()))),
                    null);
        } catch (KafkaException | IllegalStateException e) {
            return new Sending(row, null, e);
        }
    }

    /** One that waits for the next look. */
    static Sending notTried(Row row, String reason) {
        return new Sending(row, null, new IllegalStateException(reason));
    }

    /** Whether it was given back at once since the broker is not reached or has no such topic; each try takes a while. */
    boolean topicUnknown() {
        return future != null
                && future.state() == Future.State.FAILED
                && future.exceptionNow() instanceof org.apache.kafka.common.errors.TimeoutException;
    }

    Outcome await(Duration longest) {
        if (future == null) {
            return refused(refused);
        }
        try {
            future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome.Acknowledged();
        } catch (ExecutionException e) {
            return refused(e.getCause());
        } catch (TimeoutException e) {
            return new Outcome.Later("no acknowledgement within " + longest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Later("interrupted");
        }
    }

    private static Outcome refused(@Nullable Throwable cause) {
        return switch (cause) {
            case RecordTooLargeException e -> never(e);
            case SerializationException e -> never(e);
            case InvalidTopicException e -> never(e);
            case TopicAuthorizationException e -> never(e);
            case AuthorizationException e -> later(e);
            case null, default -> later(cause);
        };
    }

    private static Outcome never(Throwable cause) {
        return new Outcome.Never(words(cause));
    }

    private static Outcome later(@Nullable Throwable cause) {
        return new Outcome.Later(words(cause));
    }

    private static String words(@Nullable Throwable cause) {
        return cause == null ? "refused" : cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
