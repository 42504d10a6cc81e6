package org.convoke.programme;

/** A paper that an item refers to: its title and where to read it. */
public record Document(LocalizedText title, String address) {
    Document titled(LocalizedText other) {
        return new Document(other, address);
    }
}
