package org.convoke.web.fakes;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** A form with files, as browsers write it (RFC 7578). */
final class Multipart {

    private static final String BOUNDARY = "----convoke-form-of-the-tests";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** A file as a reader chose it. */
    static final class File {
        private final String name;
        private final byte[] content;

        File(String name, byte[] content) {
            this.name = name;
            this.content = content.clone();
        }
    }

    void text(String name, String value) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    void file(String field, File file) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + file.name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(file.content);
        write("\r\n");
    }

    HttpRequest post(URI address) {
        write("--" + BOUNDARY + "--\r\n");
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
