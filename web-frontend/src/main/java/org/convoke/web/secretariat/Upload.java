package org.convoke.web.secretariat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * A form with files, as a browser sent it. The files lie on the disk until the answer is given.
 *
 * @param typed everything that is no file
 * @param files those that were chosen, by their fields
 */
public record Upload(Typed typed, Map<String, Chosen> files) {

    public Upload {
        files = Map.copyOf(files);
    }

    /**
     * A file that was chosen.
     *
     * @param name as it is called on the machine it came from, without its folder
     */
    public record Chosen(Path path, String name) {}

    public static Upload of(MultipartFormDataInput form) {
        var typed = new TreeMap<String, String>();
        var files = new TreeMap<String, Chosen>();
        form.getValues()
                .forEach((field, values) -> values.stream().findFirst().ifPresent(value -> {
                    if (value.isFileItem()) {
                        chosen(value).ifPresent(file -> files.put(field, file));
                    } else {
                        typed.put(field, value.getValue());
                    }
                }));
        return new Upload(new Typed(typed).without("csrf"), files);
    }

    /** A field in which no file was chosen is sent as an empty file without a name. */
    private static Optional<Chosen> chosen(FormValue value) {
        var name = Optional.ofNullable(value.getFileName()).orElse("").replaceFirst(".*[/\\\\]", "");
        var path = value.getFileItem().getFile();
        return path == null || (name.isBlank() && size(path) == 0)
                ? Optional.empty()
                : Optional.of(new Chosen(path, name));
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that was chosen in a field. */
    public Optional<Chosen> file(String field) {
        return Optional.ofNullable(files.get(field));
    }
}
