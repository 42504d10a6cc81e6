package org.convoke.notification.dkim;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Objects;
import org.apache.james.jdkim.DKIMCommon;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.apache.james.jdkim.impl.Message;
import org.apache.james.jdkim.tagvalue.SignatureRecordImpl;
import org.apache.james.mime4j.MimeException;
import org.jspecify.annotations.Nullable;

/** RFC 8463 with the canonicalization of Apache's verifier, which knows RSA only. */
final class Ed25519Check extends DKIMCommon {

    private Ed25519Check() {}

    static void verify(String message, PublicKey key) throws IOException, FailException, GeneralSecurityException {
        try (var in = new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))) {
            var read = new Message(in);
            var field = read.getFields("DKIM-Signature").getFirst();
            var record = new SignatureRecordImpl(field.substring(field.indexOf(':') + 1));
            var signature = new OfHash();
            signature.initVerify(key);
            signatureCheck(read, record, record.getHeaders(), signature);
            if (!signature.verify(record.getSignature())) {
                throw new PermFailException("the signature is not of this header");
            }
        } catch (MimeException e) {
            throw new IOException(e);
        }
    }

    /** PureEdDSA over the SHA-256 of what comes. */
    private static final class OfHash extends Signature {

        private final ByteArrayOutputStream data = new ByteArrayOutputStream();
        private @Nullable PublicKey key;

        private OfHash() {
            super("ed25519-sha256");
        }

        @Override
        protected void engineInitVerify(PublicKey publicKey) {
            key = publicKey;
        }

        @Override
        protected void engineInitSign(PrivateKey privateKey) throws InvalidKeyException {
            throw new InvalidKeyException("only verifies");
        }

        @Override
        protected void engineUpdate(byte octet) {
            data.write(octet);
        }

        @Override
        protected void engineUpdate(byte[] octets, int from, int length) {
            data.write(octets, from, length);
        }

        @Override
        protected byte[] engineSign() throws SignatureException {
            throw new SignatureException("only verifies");
        }

        @Override
        protected boolean engineVerify(byte[] given) throws SignatureException {
            try {
                var verifying = Signature.getInstance("Ed25519");
                verifying.initVerify(Objects.requireNonNull(key));
                verifying.update(MessageDigest.getInstance("SHA-256").digest(data.toByteArray()));
                return verifying.verify(given);
            } catch (GeneralSecurityException e) {
                throw new SignatureException(e);
            }
        }

        @Override
        @Deprecated
        protected void engineSetParameter(String name, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        @Deprecated
        protected Object engineGetParameter(String name) {
            throw new UnsupportedOperationException();
        }
    }
}
