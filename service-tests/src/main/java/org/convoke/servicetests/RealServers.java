package org.convoke.servicetests;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.convoke.local.KafkaServer;
import org.convoke.local.PostgresServer;
import org.jspecify.annotations.Nullable;

/**
 * Real PostgreSQL and Kafka for the tests of a service, started once per JVM and gone with it:
 * {@code @QuarkusTestResource(RealServers.class)}. The service's name is read from {@code convoke.service} in its
 * {@code application.properties}, or given by the argument {@code service}. Its database is made anew for each start of
 * the application, so that the tests of one profile share one state.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {

    private static final String SERVICE = "convoke.service";

    private static @Nullable PostgresServer postgres;
    private static @Nullable KafkaServer kafka;

    private @Nullable String service;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get("service");
    }

    @Override
    public Map<String, String> start() {
        var name = service == null ? serviceOfApplication() : service;
        postgres().dropDatabase(name);
        var database = postgres().createDatabase(name);
        var settings = new HashMap<>(Tokens.settings());
        settings.put("CONVOKE_POSTGRES_PORT", Integer.toString(postgres().port()));
        settings.put("CONVOKE_POSTGRES_PASSWORD", database.password());
        settings.put("CONVOKE_KAFKA", kafka().bootstrap());
        settings.put("kafka.bootstrap.servers", kafka().bootstrap());
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        // They serve the next application of this JVM, and end with it.
    }

    /** The PostgreSQL of this JVM, to be stopped, paused, and started again. */
    public static synchronized PostgresServer postgres() {
        if (postgres == null) {
            postgres = Loaders.own(PostgresServer::temporary);
        }
        return postgres;
    }

    /** The Kafka of this JVM, with the topics of the platform. */
    public static synchronized KafkaServer kafka() {
        if (kafka == null) {
            kafka = Loaders.own(() -> {
                var server = KafkaServer.temporary();
                server.createTopics();
                return server;
            });
        }
        return kafka;
    }

    private static String serviceOfApplication() {
        try (InputStream file = resource()) {
            var properties = new Properties();
            if (file != null) {
                properties.load(file);
            }
            var name = properties.getProperty(SERVICE);
            if (name == null) {
                throw new IllegalStateException("application.properties does not say " + SERVICE);
            }
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable InputStream resource() {
        return Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties");
    }
}
