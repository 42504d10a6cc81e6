package org.convoke.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.convoke.local.artefact.Folders;
import org.convoke.local.artefact.ServerArtefacts;
import org.convoke.local.process.ChildProcess;
import org.convoke.local.process.Launch;
import org.convoke.local.process.Leftover;
import org.convoke.local.process.OpenFolder;

/** A Kafka broker (KRaft, one node) of its own on 127.0.0.1. */
public final class KafkaServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);

    private final KafkaFolder folder;
    private final int port;
    private final boolean durable;
    private ChildProcess process;

    private KafkaServer(KafkaFolder folder, int port, boolean durable) {
        this.folder = folder;
        this.port = port;
        this.durable = durable;
        this.process = launch();
    }

    /**
     * Starts the broker and waits until it answers; the first start in a folder formats it.
     *
     * @param folder for its data, configuration and log
     * @param port to listen on, or 0 for any free one
     */
    public static KafkaServer start(Path folder, int port) {
        return start(folder, port, true);
    }

    /** A broker whose data are gone afterwards. */
    public static KafkaServer temporary() {
        return start(OpenFolder.temporary("kafka"), 0, false);
    }

    private static KafkaServer start(Path folder, int port, boolean durable) {
        var kafka = new KafkaFolder(
                folder.toAbsolutePath(), ServerArtefacts.locate().kafka());
        Leftover.endWhatIsRecordedIn(kafka.identity());
        var taken = Ports.take("kafka", port, "CONVOKE_KAFKA_PORT");
        return new KafkaServer(kafka, taken, durable);
    }

    public int port() {
        return port;
    }

    /** Its address, as Kafka's clients want it. */
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    /** Where its data and its log are. */
    public Path folder() {
        return folder.path();
    }

    public Path log() {
        return process.log();
    }

    public ChildProcess process() {
        return process;
    }

    /** Creates those topics that are missing; the others stay as they are. */
    public void createTopics(Collection<Topic> topics) {
        try (var admin = admin(10_000)) {
            var created = admin.createTopics(topics.stream()
                    .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.settings()))
                    .toList());
            for (var outcome : created.values().values()) {
                createdOrThere(outcome);
            }
        }
    }

    /** The platform's topics, see {@link Topic#ofConvoke}. */
    public void createTopics() {
        createTopics(Topic.ofConvoke());
    }

    /** Freezes the broker: connections hang, none is refused. */
    public void pause() {
        process.pause();
    }

    public void resume() {
        process.resume();
    }

    /** Ends it as a power cut would; {@link #restart} recovers. */
    public void kill() {
        process.kill();
    }

    /** Ends it in good order; data stay. */
    public void stop() {
        process.stop(STOP_PATIENCE);
    }

    /** Starts it again on the same port and data, stopping it first if it runs. */
    public void restart() {
        stop();
        process = launch();
    }

    @Override
    public void close() {
        if (durable) {
            stop();
        } else {
            kill();
            Folders.delete(folder.path());
        }
    }

    private ChildProcess launch() {
        folder.prepare(port, Ports.free());
        var started = ChildProcess.start(
                Launch.of("kafka", folder.server(), folder.path(), folder.path().resolve("kafka.log"))
                        .identifiedBy(folder.identity()));
        Readiness.await(started, START_LIMIT, this::answers);
        return started;
    }

    private boolean answers() {
        if (!Ports.inUse(port)) {
            return false;
        }
        try (var admin = admin(2_000)) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private Admin admin(int timeoutMillis) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeoutMillis,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMillis));
    }

    private void createdOrThere(KafkaFuture<Void> outcome) {
        try {
            outcome.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new PartFailed("kafka", "cannot create its topics: " + e.getMessage(), null, log(), e);
            }
        }
    }
}
