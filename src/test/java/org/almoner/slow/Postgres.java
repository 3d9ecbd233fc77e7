package org.almoner.slow;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of its own, on loopback, in a temporary folder, for as long as it is open.
 */
record Postgres(Path folder, int port, Process server) implements AutoCloseable {
  static final String USER = "etl";
  static final String PASSWORD = "correct-horse-17";

  /** Where initdb and postgres are: on the path, or where Debian's package puts them. */
  static Optional<Path> programs() {
    Stream<Path> path = Arrays.stream(System.getenv("PATH").split(":")).map(Path::of);
    Stream<Path> versions =
        list(Path.of("/usr/lib/postgresql")).stream().map(version -> version.resolve("bin"));
    return Stream.concat(versions, path)
        .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
        .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
        .findFirst();
  }

  static Postgres start(Path bin) throws Exception {
    Path folder = Files.createTempDirectory("almoner-postgres");
    Path secret = Files.writeString(folder.resolve("secret"), PASSWORD);
    if (isRoot()) { // which PostgreSQL refuses to be run by; Debian's package brings a user
      run(List.of("chown", "-R", "postgres", folder.toString()));
    }
    Path data = folder.resolve("data");
    run(
        asOwner(
            bin.resolve("initdb").toString(),
            "--pgdata=" + data,
            "--username=" + USER,
            "--pwfile=" + secret,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--no-sync"));
    int port = freePort();
    Process server =
        new ProcessBuilder(
                asOwner(
                    bin.resolve("postgres").toString(),
                    "-D",
                    data.toString(),
                    "-h",
                    "127.0.0.1",
                    "-p",
                    Integer.toString(port),
                    "-k",
                    folder.toString()))
            .redirectErrorStream(true)
            .redirectOutput(Files.createTempFile("almoner-postgres", ".log").toFile())
            .start();
    Postgres postgres = new Postgres(folder, port, server);
    postgres.awaitConnections();
    return postgres;
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), USER, PASSWORD);
  }

  void execute(String statement) throws SQLException {
    try (Connection connection = connect()) {
      connection.createStatement().execute(statement);
    }
  }

  @Override
  public void close() throws Exception {
    server.destroy(); // runuser hands the signal on
    if (!server.waitFor(20, TimeUnit.SECONDS)) {
      server.destroyForcibly();
    }
    run(List.of("rm", "-rf", folder.toString()));
  }

  private void awaitConnections() throws Exception {
    for (int attempt = 0; attempt < 120; attempt++) {
      try (Connection connection = connect()) {
        return;
      } catch (SQLException e) {
        Thread.sleep(250);
      }
    }
    throw new AssertionError("PostgreSQL did not start");
  }

  private static List<String> asOwner(String... command) {
    List<String> all = new ArrayList<>();
    if (isRoot()) {
      all.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    all.addAll(List.of(command));
    return all;
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void run(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(command + ":\n" + printed);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found.toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
