package org.almoner.slow;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/**
 * An S3 server on loopback, which {@code almoner.s3} names, such as {@code http://127.0.0.1:19090},
 * with a bucket {@code almoner}; {@code src/bench/s3/run.sh} shows how one is started.
 */
final class S3Server {
  private static final String ENDPOINT = System.getProperty("almoner.s3", "");

  /** Makes {@code s3a://almoner} reachable for this process and those it starts. */
  static void use() {
    assumeTrue(!ENDPOINT.isEmpty(), "needs a server: -Dalmoner.s3=http://127.0.0.1:19090");
    Map.of(
            "endpoint", ENDPOINT,
            "endpoint.region", "us-east-1",
            "path.style.access", "true",
            "access.key", "test",
            "secret.key", "test")
        .forEach((name, value) -> System.setProperty("spark.hadoop.fs.s3a." + name, value));
  }

  /** What the server answers to a second put on condition that there is none. */
  static int secondPut(String key) throws IOException, InterruptedException {
    put(key);
    return put(key);
  }

  private static int put(String key) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(ENDPOINT + "/almoner/" + key))
            .header("If-None-Match", "*")
            .PUT(BodyPublishers.ofString("x"))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }

  private S3Server() {}
}
