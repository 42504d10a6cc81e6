package org.convoke.kit.faults;

import io.quarkus.bootstrap.BootstrapException;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convoke.local.Database;
import org.convoke.local.process.ChildProcess;
import org.convoke.local.process.Launch;
import org.convoke.servicetests.RealServers;

/** The small service of these tests, packaged as services are, to be run in processes of its own. */
final class ProbeApplication {

    private final Path jar;
    private final Path folder;
    private int started;

    private ProbeApplication(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    /** Packages the small service, with the kit that it needs, into that folder. */
    static ProbeApplication build(Path folder) throws IOException, BootstrapException {
        var module = Path.of("").toAbsolutePath();
        var classes = Files.createDirectories(folder.resolve("classes"));
        copy(module.resolve("target/test-classes/org/convoke/kit/probe"), classes.resolve("org/convoke/kit/probe"));
        copy(module.resolve("target/test-classes/db"), classes.resolve("db"));
        Files.copy(
                module.resolve("target/test-classes/application.properties"),
                classes.resolve("application.properties"));
        try (var application = QuarkusBootstrap.builder()
                .setApplicationRoot(classes)
                .setProjectRoot(module)
                .setTargetDirectory(Files.createDirectories(folder.resolve("target")))
                .setMode(QuarkusBootstrap.Mode.PROD)
                .setLocalProjectDiscovery(true)
                .setIsolateDeployment(true)
                .setBaseName("probe")
                .build()
                .bootstrap()) {
            var result = application.createAugmentor().createProductionApplication();
            return new ProbeApplication(result.getJar().getPath(), folder);
        }
    }

    /** Starts a replica of the service, whose database is given; settings are those of its configuration. */
    ChildProcess start(Database database, Map<String, String> settings) {
        var command = JavaProcess.java("-Xmx192m");
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-Dconvoke.service=" + database.name(),
                "-Dquarkus.http.port=0",
                "-Dmp.messaging.connector.smallrye-kafka.session.timeout.ms=6000",
                "-jar",
                jar.toString()));
        var name = database.name() + "-" + started++;
        var environment = new HashMap<String, String>();
        environment.put(
                "CONVOKE_POSTGRES_PORT", Integer.toString(RealServers.postgres().port()));
        environment.put("CONVOKE_POSTGRES_PASSWORD", database.password());
        environment.put("CONVOKE_KAFKA", RealServers.kafka().bootstrap());
        return ChildProcess.start(
                Launch.of(name, command, folder, folder.resolve(name + ".log")).with(environment));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
