package org.convoke.web.feeds;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.convoke.wording.OneLine;

/**
 * Writes an Atom feed (RFC 4287).
 *
 * @param id a name that stays, whatever the addresses become
 * @param self where the feed is
 * @param page the page that it is about
 * @param author who publishes
 */
record AtomFeed(
        String id,
        String language,
        String direction,
        String title,
        String author,
        String self,
        String page,
        Instant updated,
        List<Entry> entries) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /**
     * One publication.
     *
     * @param sentences what changed, one sentence each
     */
    record Entry(String id, String title, String page, Instant published, List<Sentence> sentences) {}

    /** A sentence and the language it really is in. */
    record Sentence(String text, String language) {}

    /** The feed as XML, UTF-8. */
    byte[] write() {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language);
            text(xml, "id", id);
            text(xml, "title", title);
            text(xml, "updated", DateTimeFormatter.ISO_INSTANT.format(updated));
            link(xml, "self", "application/atom+xml", self);
            link(xml, "alternate", "text/html", page);
            xml.writeStartElement("author");
            text(xml, "name", author);
            xml.writeEndElement();
            for (var entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", entry.id());
        text(xml, "title", entry.title());
        text(xml, "updated", DateTimeFormatter.ISO_INSTANT.format(entry.published()));
        text(xml, "published", DateTimeFormatter.ISO_INSTANT.format(entry.published()));
        link(xml, "alternate", "text/html", entry.page());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "xhtml");
        xml.writeStartElement("div");
        xml.writeDefaultNamespace(XHTML);
        xml.writeAttribute("dir", direction);
        if (!entry.sentences().isEmpty()) {
            xml.writeStartElement("ul");
            for (var sentence : entry.sentences()) {
                xml.writeStartElement("li");
                xml.writeAttribute("xml:lang", sentence.language());
                xml.writeCharacters(clean(sentence.text()));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /** One line of what XML 1.0 can hold; it has no way to write the rest. */
    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        OneLine.of(text)
                .codePoints()
                .filter(c -> c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
