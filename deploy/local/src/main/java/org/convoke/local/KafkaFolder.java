package org.convoke.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Kafka's folder on disk: data, configuration, and the command that serves it.
 *
 * @param jars the broker's class path
 */
record KafkaFolder(Path path, Path jars) {

    Path identity() {
        return path.resolve("kafka.pid");
    }

    /** Writes the configuration, and formats the data if there are none. */
    void prepare(int port, int controllerPort) {
        try {
            Files.createDirectories(path);
            Files.writeString(properties(), configuration(port, controllerPort));
            Files.writeString(path.resolve("log4j2.properties"), LOGGING);
            if (!Files.exists(data().resolve("meta.properties"))) {
                format();
            }
        } catch (IOException e) {
            throw new PartFailed("kafka", "cannot prepare its data: " + e.getMessage(), null, formatLog(), e);
        }
    }

    List<String> server() {
        return java("-Xms128m", "-Xmx384m", "kafka.Kafka", properties().toString());
    }

    private void format() throws IOException {
        var command = java(
                "-Xmx128m",
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                clusterId(),
                "--config",
                properties().toString());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(formatLog().toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        "formatting ended with exit code %d: %s".formatted(process.exitValue(), lastWords()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private String lastWords() throws IOException {
        return Files.readAllLines(formatLog()).stream()
                .filter(line -> !line.isBlank())
                .reduce("without a word", (earlier, later) -> later);
    }

    private List<String> java(String... arguments) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        words.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlog4j2.configurationFile=" + path.resolve("log4j2.properties"),
                "-cp",
                jars + "/*"));
        words.addAll(List.of(arguments));
        return words;
    }

    private String configuration(int port, int controllerPort) {
        return """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=BROKER://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=BROKER://127.0.0.1:%1$d
            listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
            inter.broker.listener.name=BROKER
            controller.listener.names=CONTROLLER
            log.dirs=%3$s
            auto.create.topics.enable=false
            default.replication.factor=1
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=4
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            message.max.bytes=5242880
            replica.fetch.max.bytes=5242880
            log.segment.bytes=67108864
            log.index.size.max.bytes=1048576
            num.network.threads=2
            num.io.threads=4
            background.threads=2
            log.cleaner.dedupe.buffer.size=16777216
            """.formatted(port, controllerPort, data());
    }

    private static final String LOGGING = """
        status=error
        appender.console.type=Console
        appender.console.name=console
        appender.console.layout.type=PatternLayout
        appender.console.layout.pattern=%d{yyyy-MM-dd HH:mm:ss.SSS} %p %m (%c{1})%n
        rootLogger.level=warn
        rootLogger.appenderRef.console.ref=console
        logger.server.name=kafka.server.KafkaRaftServer
        logger.server.level=info
        """;

    private Path properties() {
        return path.resolve("server.properties");
    }

    private Path data() {
        return path.resolve("data");
    }

    private Path formatLog() {
        return path.resolve("format.log");
    }

    /** Never one that begins with "-", one of 64 otherwise, which the tool would take for an option. */
    static String clusterId() {
        var id = base64(UUID.randomUUID());
        return id.startsWith("-") ? clusterId() : id;
    }

    private static String base64(UUID id) {
        var bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
