package org.convoke.web.secretariat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoke.programme.Document;
import org.convoke.web.programme.Paper;

/**
 * The documents of an item that are kept elsewhere, as rows of a form: {@code documents-0-address}, {@code -symbol},
 * {@code -title-en}. Those that the session keeps have pages of their own; here they stay as they are.
 */
record LinkFields(List<String> languages) {

    static final String GROUP = "documents";

    /** As long as agenda-service takes it. */
    private static final int LONGEST_ADDRESS = 2_000;

    Rows rows() {
        return new Rows(GROUP);
    }

    String field(int row, String name) {
        return rows().field(row, name);
    }

    void put(Map<String, String> fields, List<Document> documents) {
        var links = links(documents);
        for (int i = 0; i < links.size(); i++) {
            var link = links.get(i);
            fields.put(field(i, "address"), link.address());
            fields.put(field(i, "symbol"), Optional.ofNullable(link.symbol()).orElse(""));
            Texts.put(fields, field(i, "title"), link.title(), languages);
        }
    }

    private static List<Document> links(List<Document> documents) {
        return documents.stream()
                .filter(document -> !Paper.isKept(document.address()))
                .toList();
    }

    /** The documents with the links that were typed, each where one was before, the others at the end. */
    List<Document> read(Typed typed, List<Document> before, FormReader reader) {
        var links = new ArrayDeque<Document>();
        for (int row : rows().filled(typed)) {
            links.add(link(typed, row, links(before), reader));
        }
        var documents = new ArrayList<Document>();
        for (var document : before) {
            if (Paper.isKept(document.address())) {
                documents.add(document);
            } else if (!links.isEmpty()) {
                documents.add(links.remove());
            }
        }
        documents.addAll(links);
        return documents;
    }

    private Document link(Typed typed, int row, List<Document> before, FormReader reader) {
        var address = typed.text(field(row, "address"));
        var known =
                before.stream().filter(link -> link.address().equals(address)).findFirst();
        var was = known.or(() -> before.stream().skip(row).findFirst().filter(link -> !isTyped(typed, link)));
        if (known.isEmpty() && !isSafe(address)) {
            reader.fault(field(row, "address"), "editor.fault.link");
        }
        return new Document(
                reader.required(field(row, "title"), was.map(Document::title).orElse(null)),
                address,
                reader.optional(field(row, "symbol")),
                was.map(Document::version).orElse(1),
                was.map(Document::languages).orElseGet(Map::of));
    }

    private boolean isTyped(Typed typed, Document link) {
        return rows().filled(typed).stream()
                .anyMatch(row -> typed.text(field(row, "address")).equals(link.address()));
    }

    /** A whole address that is read over an encrypted connection and names nobody's password. */
    static boolean isSafe(String address) {
        try {
            var uri = new URI(address);
            return address.length() <= LONGEST_ADDRESS
                    && "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && !Paper.isKept(address);
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
