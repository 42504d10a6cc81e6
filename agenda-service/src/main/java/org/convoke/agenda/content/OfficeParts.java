package org.convoke.agenda.content;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the list of parts that a word processor's document carries, and says what the document is by it. */
final class OfficeParts {

    private static final String WORD_MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /** Content types of parts that act: macros, ActiveX controls, objects of other programs. */
    private static final Pattern ACTIVE_TYPE =
            Pattern.compile("macroenabled|vba|activex|oleobject", Pattern.CASE_INSENSITIVE);

    /** Names under which the same is kept, by word processors for DOCX and for ODT. */
    private static final Pattern ACTIVE_NAME = Pattern.compile(
            "(.*/)?(vbaproject\\.bin|vbadata\\.xml)|word/activex/.*|word/embeddings/.*\\.bin|basic/.*|scripts/.*");

    private OfficeParts() {}

    static boolean isActive(String name) {
        return ACTIVE_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** @param types the file [Content_Types].xml (ISO/IEC 29500-2, 7.2.3) */
    static Verdict docx(byte[] types) {
        try {
            var main = false;
            var xml = reader(types);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    var type = xml.getAttributeValue(null, "ContentType");
                    if (type != null && ACTIVE_TYPE.matcher(type).find()) {
                        return Verdict.active("macros or a program's control");
                    }
                    main |= WORD_MAIN.equals(type)
                            && "/word/document.xml".equals(xml.getAttributeValue(null, "PartName"));
                }
            }
            return main ? new Verdict.Taken(ContentKind.DOCX) : Verdict.unknown();
        } catch (XMLStreamException e) {
            return Verdict.damaged("has a list of its parts that can not be read");
        }
    }

    /** @param manifest the file META-INF/manifest.xml (OpenDocument 1.3, part 2, 4) */
    static Verdict odt(byte[] manifest) {
        try {
            var xml = reader(manifest);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("encryption-data")) {
                    return Verdict.encrypted();
                }
            }
            return new Verdict.Taken(ContentKind.ODT);
        } catch (XMLStreamException e) {
            return Verdict.damaged("has a list of its parts that can not be read");
        }
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }
}
