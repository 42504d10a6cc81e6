package org.convoke.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The letter's session as files; {@code README.md} beside them says what is fact and what is invented. */
final class DemoData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoData() {}

    static JsonNode session() {
        return read("session.json");
    }

    static JsonNode tentativeAgenda() {
        return read("tentative-agenda.json");
    }

    static JsonNode rev1() {
        return read("rev-1.json");
    }

    static JsonNode venues() {
        return read("venues.json");
    }

    private static JsonNode read(String name) {
        try (var in = DemoData.class.getResourceAsStream(name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
