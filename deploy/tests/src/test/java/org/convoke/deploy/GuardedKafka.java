package org.convoke.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.convoke.local.Ports;
import org.convoke.local.Readiness;
import org.convoke.local.artefact.ServerArtefacts;
import org.convoke.local.process.ChildProcess;
import org.convoke.local.process.Launch;

/** A real broker as Strimzi sets one up: TLS only, clients known by their certificates, nobody allowed what no rule allows. */
final class GuardedKafka implements AutoCloseable {

    private static final String PASSWORD = "password of a test";
    private static final String OPERATOR = "operator";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Path folder;
    private final int port = Ports.free();
    private final ChildProcess process;

    private GuardedKafka(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        var names = new ArrayList<>(List.of("broker", OPERATOR));
        Stream.of(Service.values()).map(Service::title).forEach(names::add);
        for (var name : names) {
            makeKey(name);
        }
        var everybody = new StringBuilder();
        for (var name : names) {
            everybody.append(Files.readString(certificate(name)));
        }
        Files.writeString(folder.resolve("everybody.crt"), everybody);
        Files.writeString(folder.resolve("server.properties"), configuration());
        run(java(
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                "Q29udm9rZUNvbnZva2VDbw",
                "--config",
                properties()));
        process = ChildProcess.start(
                Launch.of("kafka", java("kafka.Kafka", properties()), folder, folder.resolve("kafka.log")));
        Readiness.await(process, START_LIMIT, () -> Ports.inUse(port));
    }

    static GuardedKafka start(Path folder) throws IOException, InterruptedException {
        return new GuardedKafka(folder);
    }

    /** As the operator, who may do everything. */
    Admin admin() {
        return Admin.create(as(OPERATOR));
    }

    /** How a service of this name connects: its configuration, with the settings that a pod finds in its environment. */
    Map<String, Object> as(String name) {
        var environment = Map.of(
                "CONVOKE_KAFKA",
                "127.0.0.1:" + port,
                "CONVOKE_KAFKA_SECURITY",
                "SSL",
                "CONVOKE_KAFKA_CA",
                certificate("broker").toString(),
                "CONVOKE_KAFKA_KEY",
                store(name),
                "CONVOKE_KAFKA_KEY_PASSWORD",
                PASSWORD);
        var settings = new HashMap<String, Object>();
        Repository.text("service-kit/src/main/resources/META-INF/microprofile-config.properties")
                .lines()
                .filter(line -> line.startsWith("kafka."))
                .map(line -> line.split("=", 2))
                .forEach(setting -> settings.put(setting[0].substring(6), resolved(setting[1], environment)));
        return settings;
    }

    private static String resolved(String value, Map<String, String> environment) {
        if (!value.startsWith("${")) {
            return value;
        }
        return environment.getOrDefault(value.substring(2, value.indexOf(':')), "");
    }

    private String configuration() {
        return """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=SSL://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=SSL://127.0.0.1:%1$d
            listener.security.protocol.map=SSL:SSL,CONTROLLER:PLAINTEXT
            inter.broker.listener.name=SSL
            controller.listener.names=CONTROLLER
            ssl.client.auth=required
            ssl.keystore.type=PKCS12
            ssl.keystore.location=%3$s
            ssl.keystore.password=%4$s
            ssl.truststore.type=PEM
            ssl.truststore.location=%5$s/everybody.crt
            authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
            super.users=User:CN=broker;User:CN=operator;User:ANONYMOUS
            log.dirs=%5$s/data
            auto.create.topics.enable=false
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=1
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            log.cleaner.dedupe.buffer.size=16777216
            """.formatted(port, Ports.free(), store("broker"), PASSWORD, folder);
    }

    private void makeKey(String name) throws IOException, InterruptedException {
        keytool(
                name,
                List.of(
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-dname",
                        "CN=" + name));
        keytool(name, List.of("-exportcert", "-rfc", "-file", certificate(name).toString()));
    }

    private void keytool(String name, List<String> options) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(program("keytool")));
        words.addAll(options);
        words.addAll(List.of("-alias", "key", "-keystore", store(name), "-storepass", PASSWORD));
        run(words);
    }

    private static List<String> java(String... arguments) {
        var words = new ArrayList<>(List.of(
                program("java"),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ServerArtefacts.locate().kafka() + "/*"));
        words.addAll(List.of(arguments));
        return words;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var log = folder.resolve("preparing.log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + Files.readString(log));
        }
    }

    private static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private String properties() {
        return folder.resolve("server.properties").toString();
    }

    private String store(String name) {
        return folder.resolve(name + ".p12").toString();
    }

    private Path certificate(String name) {
        return folder.resolve(name + ".crt");
    }

    @Override
    public void close() {
        process.kill();
    }
}
