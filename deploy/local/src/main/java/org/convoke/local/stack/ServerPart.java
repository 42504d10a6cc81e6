package org.convoke.local.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convoke.local.Ports;
import org.convoke.local.process.ChildProcess;
import org.convoke.local.process.Leftover;
import org.jspecify.annotations.Nullable;

/**
 * A part that is a server of its own kind.
 *
 * @param <S> PostgresServer, KafkaServer …
 */
final class ServerPart<S extends AutoCloseable> implements Part {

    private final String name;
    private final String address;
    private final Path folder;
    private final Map<String, Integer> ports;
    private final Supplier<S> starting;
    private final Function<S, ChildProcess> process;

    private volatile @Nullable S server;

    /**
     * A server that does not run yet.
     *
     * @param folder holds its {@code NAME.log} and {@code NAME.pid}
     * @param ports each by the setting that changes it
     */
    ServerPart(
            String name,
            String address,
            Path folder,
            Map<String, Integer> ports,
            Supplier<S> starting,
            Function<S, ChildProcess> process) {
        this.name = name;
        this.address = address;
        this.folder = folder;
        this.ports = Map.copyOf(ports);
        this.starting = starting;
        this.process = process;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public void endLeftover() {
        Leftover.endWhatIsRecordedIn(folder.resolve(name + ".pid"));
    }

    @Override
    public void check() {
        ports.forEach((setting, port) -> Ports.take(name, port, setting));
    }

    @Override
    public void start() {
        server = starting.get();
    }

    @Override
    public void stop() {
        var running = server;
        server = null;
        if (running != null) {
            try {
                running.close();
            } catch (Exception e) {
                throw new IllegalStateException(name + " does not stop", e);
            }
        }
    }

    @Override
    public Optional<ChildProcess> process() {
        return server().map(process);
    }

    @Override
    public boolean comesBack() {
        return false;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Path log() {
        return folder.resolve(name + ".log");
    }

    Optional<S> server() {
        return Optional.ofNullable(server);
    }
}
