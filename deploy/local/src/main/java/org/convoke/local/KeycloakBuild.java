package org.convoke.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convoke.local.artefact.ServerArtefacts;

/**
 * Keycloak as it was built for this use, with its Java command.
 *
 * @param home its unpacked folder
 */
record KeycloakBuild(Path home) {

    private static final String FEATURES_NOBODY_USES_HERE =
            "kerberos,ciba,device-flow,impersonation,par,step-up-authentication,organization,docker";

    private static final List<String> BUILD = List.of(
            "build",
            "--db=dev-file",
            "--health-enabled=false",
            "--metrics-enabled=false",
            "--features-disabled=" + FEATURES_NOBODY_USES_HERE);

    /** The build for this version and these options, made now if it is not there. */
    static KeycloakBuild of(ServerArtefacts artefacts) {
        var variant = Integer.toHexString(BUILD.hashCode());
        return new KeycloakBuild(artefacts.keycloak(variant, home -> new KeycloakBuild(home).build()));
    }

    /** Java with everything that Keycloak's own start script gives it, and a small heap. */
    List<String> command(List<String> systemProperties, List<String> arguments) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        words.addAll(List.of(
                "-Xms64m",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=96M",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf")));
        words.addAll(systemProperties);
        words.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        words.addAll(arguments);
        return words;
    }

    private void build() throws IOException {
        var log = home.resolve("build.log");
        var process = new ProcessBuilder(command(List.of(), BUILD))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new PartFailed("keycloak", "it could not be built", null, log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
