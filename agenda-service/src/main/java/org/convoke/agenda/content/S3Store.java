package org.convoke.agenda.content;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Keeps bytes in an S3-compatible store, each as an object that is named by its SHA-256. */
@ApplicationScoped
class S3Store implements ContentStore {

    private final ContentSettings.S3 settings;
    private @Nullable S3Client client;

    S3Store(ContentSettings settings) {
        this.settings = settings.s3();
    }

    @Override
    public void send(ReceivedFile file) {
        client().putObject(
                        request -> request.bucket(settings.bucket())
                                .key(file.hash().hex())
                                .contentLength(file.size()),
                        RequestBody.fromFile(file.path()));
    }

    @Override
    public void keep(ReceivedFile file) {
        // it has been sent
    }

    @Override
    public InputStream open(Sha256 content, long from, long length) {
        return client().getObject(request -> request.bucket(settings.bucket())
                .key(content.hex())
                .range("bytes=%d-%d".formatted(from, from + length - 1)));
    }

    /** Made when it is first needed: an installation without such a store never loads it. */
    private synchronized S3Client client() {
        if (client == null) {
            client = newClient();
        }
        return client;
    }

    private S3Client newClient() {
        var builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .forcePathStyle(settings.endpoint().isPresent())
                // trailing checksums are Amazon's own; the object's name is a checksum already
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        settings.endpoint().ifPresent(builder::endpointOverride);
        if (settings.accessKey().isPresent() && settings.secretKey().isPresent()) {
            builder.credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                    settings.accessKey().get(), settings.secretKey().get())));
        }
        return builder.build();
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) {
            client.close();
        }
    }
}
