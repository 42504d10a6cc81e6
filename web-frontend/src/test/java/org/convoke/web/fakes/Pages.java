package org.convoke.web.fakes;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.convoke.local.PostgresServer;
import org.jspecify.annotations.Nullable;

/** Starts the fakes, and a real PostgreSQL for the sessions of readers, once for all tests. */
public final class Pages implements QuarkusTestResourceLifecycleManager {

    private @Nullable FakePlatform platform;
    private @Nullable PostgresServer postgres;

    @Override
    public Map<String, String> start() {
        var fakes = FakePlatform.start(0);
        var server = PostgresServer.temporary();
        platform = fakes;
        postgres = server;
        var database = server.createDatabase("web");
        var settings = new HashMap<>(fakes.settings());
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", database.user());
        settings.put("quarkus.datasource.password", database.password());
        settings.put("kafka.bootstrap.servers", "127.0.0.1:1"); // nobody listens: pages must not mind
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(platform, new TestInjector.MatchesType(FakePlatform.class));
    }

    @Override
    public void stop() {
        if (platform != null) {
            platform.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
