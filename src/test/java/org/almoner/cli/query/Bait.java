package org.almoner.cli.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.support.KpiLake;
import org.almoner.support.QueryLines;
import org.almoner.support.TestLake;

/**
 * What hostile statements are after: a lake with a table, a file outside it, a folder to write to,
 * a port, a property of the process. Tells whether one got at it.
 */
record Bait(
    Path folder,
    TestLake lake,
    Path canary,
    Path outside,
    ServerSocket port,
    Map<String, String> before)
    implements AutoCloseable {
  static final String SECRET = "canary-of-the-machine";
  private static final String PROPERTY = "almoner.canary";
  private static final int NOBODY_CALLS_MILLIS = 20;

  static Bait in(Path folder) throws IOException {
    TestLake lake = KpiLake.in(folder);
    Path canary = Files.writeString(folder.resolve("canary.txt"), SECRET);
    Path outside = Files.createDirectory(folder.resolve("outside"));
    ServerSocket port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    port.setSoTimeout(NOBODY_CALLS_MILLIS);
    System.setProperty(PROPERTY, SECRET);
    return new Bait(folder, lake, canary, outside, port, everything(folder));
  }

  /** The statements that want it, of all kinds but those that want too much memory. */
  static List<String> templates() {
    return Stream.of("write", "read", "java", "network")
        .flatMap(kind -> QueryLines.hostile(kind).stream())
        .toList();
  }

  /** A statement that wants this bait. */
  String put(String template) {
    return template
        .replace("$CANARY", canary.toString())
        .replace("$PORT", Integer.toString(port.getLocalPort()))
        .replace("$LAKE", lake.root().toString())
        .replace("$OUT", outside.toString());
  }

  void requireUntouched() {
    assertThat(everything(folder)).isEqualTo(before);
    assertThat(System.getProperty(PROPERTY)).isEqualTo(SECRET);
    assertThatThrownBy(port::accept).isInstanceOf(SocketTimeoutException.class);
  }

  @Override
  public void close() throws IOException {
    port.close();
    System.clearProperty(PROPERTY);
  }

  /** Every file there is below the folder, with its content. */
  private static Map<String, String> everything(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.toList()) {
        files.put(
            folder.relativize(each).toString(),
            Files.isRegularFile(each)
                ? HexFormat.of().formatHex(Files.readAllBytes(each))
                : "a folder");
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }
}
