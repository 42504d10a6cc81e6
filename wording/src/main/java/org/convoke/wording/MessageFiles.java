package org.convoke.wording;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Where messages are kept: {@code words/BUNDLE/LANG.properties} on the class path, UTF-8. Languages are found by asking
 * for each code of ISO 639, since a class path inside jars cannot be listed.
 */
final class MessageFiles {

    private MessageFiles() {}

    static List<String> languages(String bundle) {
        return Arrays.stream(ULocale.getISOLanguages())
                .filter(language -> find(bundle, language).isPresent())
                .sorted()
                .toList();
    }

    /** The raw messages of a language by key; empty where the bundle does not have the language. */
    static Optional<Properties> read(String bundle, String language) {
        return find(bundle, language).map(MessageFiles::load);
    }

    private static Properties load(URL file) {
        var connection = open(file);
        try (var reader = new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)) {
            var messages = new Properties();
            messages.load(reader);
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the messages in " + file, e);
        }
    }

    private static URLConnection open(URL file) {
        try {
            var connection = file.openConnection();
            connection.setUseCaches(false); // else the jar stays open for the life of the process
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the messages in " + file, e);
        }
    }

    /** The application's loader first: bundles of a service are not seen from the loader of this library. */
    private static Optional<URL> find(String bundle, String language) {
        var path = "words/" + bundle + "/" + language + ".properties";
        var application = Thread.currentThread().getContextClassLoader();
        var found = application == null ? null : application.getResource(path);
        return Optional.ofNullable(
                found != null ? found : MessageFiles.class.getClassLoader().getResource(path));
    }
}
