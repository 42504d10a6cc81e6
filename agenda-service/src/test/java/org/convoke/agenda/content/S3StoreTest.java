package org.convoke.agenda.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.convoke.servicetests.RealServers;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The store by setting, on a real S3-compatible server. */
@QuarkusTest
@TestProfile(S3StoreTest.WithS3.class)
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(value = S3Server.class, restrictToAnnotatedClass = true)
class S3StoreTest {

    /** An application of its own. */
    public static final class WithS3 implements QuarkusTestProfile {}

    private final Contents contents;
    private final Intake intake;
    private final UserTransaction transaction;
    private final DataSource database;
    private final URI endpoint;

    @Inject
    S3StoreTest(
            Contents contents,
            Intake intake,
            UserTransaction transaction,
            DataSource database,
            @ConfigProperty(name = "convoke.documents.s3.endpoint") URI endpoint) {
        this.endpoint = endpoint;
        this.contents = contents;
        this.intake = intake;
        this.transaction = transaction;
        this.database = database;
    }

    @Test
    void a_file_is_an_object_named_by_its_fingerprint_and_no_byte_of_it_is_in_the_database() throws Exception {
        var bytes = SampleFiles.pdfOfLength(600_000);

        var hash = kept(bytes);

        try (var client = S3Server.client(endpoint);
                var object = client.getObject(
                        request -> request.bucket(S3Server.BUCKET).key(hash.hex()))) {
            assertThat(object.readAllBytes()).isEqualTo(bytes);
        }
        assertThat(chunks(hash)).isZero();
        assertThat(contents.open(hash, 0, bytes.length).readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void a_part_of_a_file_is_read_alone() throws Exception {
        var bytes = SampleFiles.pdfOfLength(300_000);
        var hash = kept(bytes);

        try (var part = contents.open(hash, 1000, 2500)) {
            assertThat(part.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 1000, 3500));
        }
    }

    @Test
    void the_same_file_again_is_the_same_object() throws Exception {
        var bytes = SampleFiles.pdf("twice");

        assertThat(kept(bytes)).isEqualTo(kept(bytes));
    }

    private Sha256 kept(byte[] bytes) throws Exception {
        var received = (Intake.Outcome.Received) intake.receive(new ByteArrayInputStream(bytes));
        try (var file = received.file()) {
            contents.send(file);
            transaction.begin();
            contents.keep(file, ContentKind.PDF);
            transaction.commit();
            return file.hash();
        }
    }

    private int chunks(Sha256 hash) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select count(*) from content_chunk where sha256 = ?")) {
            statement.setString(1, hash.hex());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
