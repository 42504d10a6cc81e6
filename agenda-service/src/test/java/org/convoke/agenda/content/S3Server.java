package org.convoke.agenda.content;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** An S3-compatible server of somebody else's making (S3Proxy, in memory), which checks the signature of every request. */
public final class S3Server implements QuarkusTestResourceLifecycleManager {

    static final String BUCKET = "papers";

    private static final Path SERVER = Path.of("target/servers/s3proxy.jar");
    private static final String KEY = "convoke";
    private static final String SECRET = "secret-of-this-test";

    private @Nullable Process process;

    @Override
    public Map<String, String> start() {
        var endpoint = URI.create("http://127.0.0.1:" + freePort());
        try {
            var settings = Files.createTempFile("s3proxy", ".properties");
            Files.writeString(settings, """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=transient-nio2
                jclouds.identity=none
                jclouds.credential=none
                """.formatted(endpoint, KEY, SECRET));
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx256m",
                            "-jar",
                            SERVER.toString(),
                            "--properties",
                            settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target/s3proxy.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(SdkException.class)
                .until(() -> makeBucket(endpoint));
        return Map.of(
                "CONVOKE_DOCUMENT_STORE", "s3",
                "CONVOKE_S3_ENDPOINT", endpoint.toString(),
                "CONVOKE_S3_BUCKET", BUCKET,
                "CONVOKE_S3_ACCESS_KEY", KEY,
                "CONVOKE_S3_SECRET_KEY", SECRET);
    }

    private static boolean makeBucket(URI endpoint) {
        try (var client = client(endpoint)) {
            client.createBucket(request -> request.bucket(BUCKET));
            return true;
        }
    }

    /** Looks into the server past the service. */
    static S3Client client(URI endpoint) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build();
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
