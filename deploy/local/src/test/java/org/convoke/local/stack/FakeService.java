package org.convoke.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A service that answers as healthy and tells its environment; {@code FAKE_FAILS} makes it end at once. */
public final class FakeService {

    private FakeService() {}

    /** Packs this class as a service's {@code quarkus-run.jar}. */
    public static Path packInto(Path module) throws IOException {
        var jar = module.resolve("target/quarkus-app/quarkus-run.jar");
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        var entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = FakeService.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
        return jar;
    }

    /** Listens on the port of the service whose folder it runs in. */
    public static void main(String[] arguments) throws IOException {
        if (System.getenv("FAKE_FAILS") != null) {
            System.out.println("cannot go on: as asked");
            System.exit(7);
        }
        var name = Path.of("").toAbsolutePath().getFileName().toString().toUpperCase(Locale.ROOT);
        var port = Integer.parseInt(System.getenv("CONVOKE_" + name + "_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
        server.createContext("/", exchange -> {
            var body = new TreeMap<>(System.getenv()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }
}
