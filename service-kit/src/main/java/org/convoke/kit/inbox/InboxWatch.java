package org.convoke.kit.inbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at how far the inbox is behind. For one thread. */
@Singleton
public class InboxWatch {

    private static final Logger LOG = Logger.getLogger(InboxWatch.class);

    private static final String OPEN_LETTERS = "select count(*) from dead_letter where replayed_at is null";

    private final AgroalDataSource dataSource;
    private final InboxOffsets offsets;
    private final Inbox inbox;
    private final Map<String, Object> kafka;
    private @Nullable Admin admin;
    private Map<TopicPartition, Long> taken = Map.of();

    InboxWatch(
            AgroalDataSource dataSource,
            InboxOffsets offsets,
            Inbox inbox,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.dataSource = dataSource;
        this.offsets = offsets;
        this.inbox = inbox;
        this.kafka = kafka;
    }

    /** How many dead letters nobody has replayed. */
    public long openDeadLetters() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(OPEN_LETTERS);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /**
     * How many records of each topic have not been taken in. While the database is away nothing is taken in, so that what it
     * said last still holds.
     *
     * @throws ExecutionException where Kafka cannot be asked
     */
    public Map<String, Long> lag() throws ExecutionException, InterruptedException {
        var stored = takenIn();
        var partitions = partitions();
        var begins = ask(partitions, OffsetSpec.earliest());
        var lag = new HashMap<String, Long>();
        ask(partitions, OffsetSpec.latest()).forEach((partition, end) -> {
            var begin = begins.getOrDefault(partition, 0L);
            var next = Math.max(stored.getOrDefault(partition, begin), begin);
            lag.merge(partition.topic(), Math.max(0, end - next), Long::sum);
        });
        return lag;
    }

    private Map<TopicPartition, Long> takenIn() {
        try {
            taken = offsets.all();
        } catch (SQLException e) {
            LOG.debugf("The lag is counted from what was taken in before, cause=%s", e);
        }
        return taken;
    }

    void stop(@Observes ShutdownEvent event) {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }

    private Collection<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        return admin().describeTopics(inbox.topics()).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> ask(Collection<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        var request = partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
        return admin().listOffsets(request).all().get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> offset(answer.getValue())));
    }

    private static long offset(ListOffsetsResultInfo answer) {
        return answer.offset();
    }

    private Admin admin() {
        if (admin == null) {
            var settings = new HashMap<>(kafka);
            settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5_000);
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
            admin = Admin.create(settings);
        }
        return admin;
    }
}
