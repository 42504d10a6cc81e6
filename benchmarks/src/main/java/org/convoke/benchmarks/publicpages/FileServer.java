package org.convoke.benchmarks.publicpages;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A server that does nothing but send files, as fast as it can be written on the network library that the website has:
 * one thread per processor, bytes from the file to the socket by the system. In a process of its own.
 */
public final class FileServer extends AbstractVerticle {

    private final int port;
    private final Path folder;

    FileServer(int port, Path folder) {
        this.port = port;
        this.folder = folder;
    }

    /** @param arguments the port and the folder */
    public static void main(String[] arguments) {
        var port = Integer.parseInt(arguments[0]);
        var folder = Path.of(arguments[1]);
        Vertx.vertx()
                .deployVerticle(
                        () -> new FileServer(port, folder),
                        new DeploymentOptions()
                                .setInstances(Runtime.getRuntime().availableProcessors()))
                .onFailure(failure -> {
                    System.err.println(failure.getMessage());
                    System.exit(1);
                });
    }

    @Override
    public void start() {
        vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
                .requestHandler(request -> {
                    var path = Objects.requireNonNullElse(request.path(), "/");
                    var name = path.substring(path.lastIndexOf('/') + 1);
                    request.response()
                            .putHeader("Content-Type", "text/html;charset=UTF-8")
                            .putHeader("Content-Encoding", "gzip")
                            .sendFile(folder.resolve(name).toString());
                })
                .listen();
    }
}
