package org.convoke.notification.proof;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Date;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.convoke.notification.email.MailIdentity;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A report as a document for people (PDF, tagged for screen readers). What sets it is loaded when the first one is asked for,
 * since most days nobody does; one is set at a time, so that reports never take the memory that sending needs.
 */
@Singleton
final class ProofDocument {

    private static final String PDF = "application/pdf";

    private final MailIdentity us;
    private final ProofSheet sheet = new ProofSheet();
    private @Nullable FopFactory setting;

    ProofDocument(MailIdentity us) {
        this.us = us;
    }

    /** @param table the same report, whose hash and signature are printed at the end */
    synchronized byte[] write(DeliveryProof proof, String language, SignedFile table) {
        var xml = sheet.write(proof, language, table, us);
        var out = new ByteArrayOutputStream();
        try {
            var factory = setting();
            var agent = factory.newFOUserAgent();
            agent.setCreationDate(Date.from(proof.asOf()));
            var fop = factory.newFop(PDF, agent, out);
            var parsers = SAXParserFactory.newDefaultNSInstance();
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.newSAXParser().parse(new InputSource(new StringReader(xml)), fop.getDefaultHandler());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("the report cannot be set as a document", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private FopFactory setting() {
        if (setting == null) {
            try (var settings =
                    Objects.requireNonNull(ProofDocument.class.getResourceAsStream("fop.xml"), "fop.xml is missing")) {
                setting = new FopConfParser(settings, URI.create("fonts:/"), new Fonts())
                        .getFopFactoryBuilder()
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SAXException e) {
                throw new IllegalStateException("fop.xml cannot be read", e);
            }
        }
        return setting;
    }

    /** Fonts come from the class path, and nothing is read or written anywhere else. */
    private static final class Fonts implements ResourceResolver {

        private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

        @Override
        public Resource getResource(URI uri) throws IOException {
            var name = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^.*/", "");
            var found = name.endsWith(".ttf") ? ProofDocument.class.getResourceAsStream(FOLDER + name) : null;
            if (found == null) {
                throw new FileNotFoundException(uri.toString());
            }
            return new Resource(found);
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new FileNotFoundException(uri.toString());
        }
    }
}
