package org.almoner.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * One writer per lake. The lock is a file that names its holder; a holder on this machine whose
 * process is gone, or one elsewhere that has not shown itself for a while, is stale and loses it.
 */
public final class RunLock implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileSystem files;
  private final Path path;
  private final Clock clock;
  private final String holder;

  private RunLock(FileSystem files, Path path, Clock clock, String holder) {
    this.files = files;
    this.path = path;
    this.clock = clock;
    this.holder = holder;
  }

  /**
   * @param holder what is shown to whoever finds the lock held
   * @throws LockedException where a live holder has it
   */
  public static RunLock acquire(
      FileSystem files, Path lake, Clock clock, String holder, Duration staleAfter) {
    RunLock lock = new RunLock(files, new Path(lake, "_lock.json"), clock, holder);
    Optional<JsonNode> other = lock.read();
    if (other.isPresent()) {
      if (!lock.stale(other.get(), staleAfter)) {
        throw new LockedException(lock.path.toString(), other.get());
      }
      lock.retire();
    }
    lock.create();
    return lock;
  }

  /** Shows that the holder lives; called now and then during long runs. */
  public void beat() {
    write(true);
  }

  @Override
  public void close() {
    try {
      files.delete(path, false);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + path, e);
    }
  }

  private void create() {
    try {
      files.mkdirs(path.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create " + path.getParent(), e);
    }
    write(false);
  }

  private void write(boolean overwrite) {
    try (OutputStream out = files.create(path, overwrite)) {
      out.write(JSON.writeValueAsBytes(content()));
    } catch (FileAlreadyExistsException e) {
      throw new LockedException(path.toString(), read().orElse(JSON.createObjectNode()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + path, e);
    }
  }

  private ObjectNode content() {
    ProcessHandle process = ProcessHandle.current();
    return JSON.createObjectNode()
        .put("holder", holder)
        .put("host", host())
        .put("pid", process.pid())
        .put("process_started", started(process))
        .put("beat", clock.instant().toString());
  }

  private Optional<JsonNode> read() {
    try (InputStream in = files.open(path)) {
      JsonNode node = JSON.readTree(in);
      return Optional.of(node.isObject() ? node : JSON.createObjectNode());
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return Optional.of(JSON.createObjectNode()); // its writer was killed while writing it
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }

  private boolean stale(JsonNode other, Duration staleAfter) {
    if (!other.hasNonNull("pid")) {
      return true;
    }
    if (other.path("host").asText().equals(host())) {
      return ProcessHandle.of(other.path("pid").asLong())
          .filter(process -> process.isAlive() && !isZombie(process))
          .map(process -> !started(process).equals(other.path("process_started").asText()))
          .orElse(true);
    }
    Instant beat = Instant.parse(other.path("beat").asText());
    return beat.plus(staleAfter).isBefore(clock.instant());
  }

  /** Of several that find a lock stale, the one whose rename succeeds goes on. */
  private void retire() {
    Path retired = new Path(path.getParent(), "_lock.stale-" + ProcessHandle.current().pid());
    try {
      files.delete(retired, false);
      if (files.rename(path, retired)) {
        files.delete(retired, false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot take over " + path, e);
    }
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }

  /** Killed, and not collected by a parent that is gone too: Java counts it as alive. */
  private static boolean isZombie(ProcessHandle process) {
    try {
      String state = Files.readString(java.nio.file.Path.of("/proc/" + process.pid() + "/stat"));
      return state.startsWith("Z", state.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return false; // not Linux
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (java.net.UnknownHostException e) {
      return "unknown";
    }
  }
}
