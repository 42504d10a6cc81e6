package org.convoke.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.convoke.local.PartFailed;
import org.convoke.local.Ports;
import org.convoke.local.process.ChildProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    private final List<String> events = new CopyOnWriteArrayList<>();

    @Test
    void a_part_starts_when_those_it_needs_are_ready_and_stops_before_them() {
        var stack = stack(new Told("web", Set.of("postgres")), new Told("postgres", Set.of()));

        stack.start();
        stack.stop();

        assertThat(events).containsExactly("postgres starts", "web starts", "web stops", "postgres stops");
    }

    @Test
    void when_one_part_fails_the_first_reason_is_told_and_everything_is_stopped() {
        var stack = stack(
                new Told("postgres", Set.of()),
                new Told("kafka", Set.of(), () -> {
                    throw new PartFailed("kafka", "its disk is full", null, null);
                }),
                new Told("agenda", Set.of("postgres", "kafka")));

        assertThatThrownBy(stack::start).hasMessage("kafka: its disk is full");

        assertThat(events).contains("postgres stops").doesNotContain("agenda starts");
    }

    @Test
    void nothing_starts_while_a_port_is_held_by_somebody_else(@TempDir Path folder) throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var stack = stack(new Told("postgres", Set.of()), service(folder, other.getLocalPort(), Map.of()));

            assertThatThrownBy(stack::start)
                    .hasMessageContaining("port " + other.getLocalPort() + " is in use")
                    .hasMessageContaining("CONVOKE_AGENDA_PORT");
            assertThat(events).isEmpty();
        }
    }

    @Test
    void stopping_while_something_still_starts_ends_that_too() {
        var started = new CountDownLatch(1);
        var stack = stack(new Told("keycloak", Set.of(), () -> {
            started.countDown();
            new CountDownLatch(1).await();
        }));
        var starter = Thread.ofPlatform().start(() -> assertThatThrownBy(stack::start));

        await().until(() -> started.getCount() == 0);
        stack.stop();

        await().until(() -> !starter.isAlive());
        assertThat(events).last().isEqualTo("keycloak stops");
    }

    @Test
    void a_service_that_dies_is_started_again(@TempDir Path folder) throws Exception {
        var port = Ports.free();
        var service = service(folder, port, Map.of("CONVOKE_AGENDA_PORT", Integer.toString(port)));
        var stack = stack(service, new Told("postgres", Set.of()), new Told("kafka", Set.of()));
        stack.start();
        var first = service.process().orElseThrow();

        ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(service.process().orElseThrow().pid()).isNotEqualTo(first.pid());
            assertThat(stack.status()).allMatch(PartStatus::ready);
        });
        assertThat(events).contains("agenda restarting");
        stack.stop();
        assertThat(Ports.inUse(port)).isFalse();
    }

    @Test
    void a_service_that_ends_while_starting_is_named_with_its_last_words_and_its_log(@TempDir Path folder)
            throws Exception {
        var service = service(folder, Ports.free(), Map.of("FAKE_FAILS", "yes"));

        assertThatThrownBy(service::start)
                .hasMessageContaining("agenda: it ended with exit code 7 while starting")
                .hasMessageContaining("cannot go on: as asked")
                .hasMessageContaining("agenda.log");
    }

    @Test
    void what_a_killed_launcher_left_is_ended_by_the_next_start(@TempDir Path folder) throws Exception {
        var port = Ports.free();
        var environment = Map.of("CONVOKE_AGENDA_PORT", Integer.toString(port));
        var left = service(folder, port, environment);
        left.start();

        var next = service(folder, port, environment);
        next.endLeftover();
        next.start();

        assertThat(left.process().orElseThrow().alive()).isFalse();
        assertThat(next.process().orElseThrow().alive()).isTrue();
        next.stop();
    }

    private Stack stack(Part... parts) {
        return new Stack(List.of(parts), (part, state, elapsed, detail) -> {
            if (state == PartState.RESTARTING) {
                events.add(part + " restarting");
            }
        });
    }

    private static ServicePart service(Path folder, int port, Map<String, String> environment) throws IOException {
        var program = FakeService.packInto(folder.resolve("agenda-service"));
        return new ServicePart("agenda", program, folder.resolve("agenda"), port, 64, () -> environment);
    }

    private interface Act {
        void run() throws InterruptedException;
    }

    /** A part that only says what happens to it. */
    private final class Told implements Part {

        private final String name;
        private final Set<String> needs;
        private final Act starting;

        Told(String name, Set<String> needs) {
            this(name, needs, () -> {});
        }

        Told(String name, Set<String> needs, Act starting) {
            this.name = name;
            this.needs = needs;
            this.starting = starting;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<String> needs() {
            return needs;
        }

        @Override
        public void endLeftover() {}

        @Override
        public void check() {}

        @Override
        public void start() {
            try {
                starting.run();
            } catch (InterruptedException e) {
                throw new PartFailed(name, "it was stopped while starting", null, null);
            }
            events.add(name + " starts");
        }

        @Override
        public void stop() {
            events.add(name + " stops");
        }

        @Override
        public Optional<ChildProcess> process() {
            return Optional.empty();
        }

        @Override
        public boolean comesBack() {
            return false;
        }

        @Override
        public String address() {
            return "";
        }

        @Override
        public Path log() {
            return Path.of(name + ".log");
        }
    }
}
