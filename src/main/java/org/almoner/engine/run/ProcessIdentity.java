package org.almoner.engine.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process so named that another can tell whether it is gone. A number proves nothing in another
 * container, for another user, or after the machine was started anew: it is only looked at where
 * all of these are the same. Source: proc(5), namespaces(7).
 *
 * @param boot random id of the machine's last start
 * @param namespace in which the number is one process's
 * @param started the machine's clock ticks from its start to that of the process
 */
record ProcessIdentity(
    String host, String boot, String namespace, String user, long pid, String started) {
  private static final Path PROC = Path.of("/proc");
  private static final int START_TIME = 19; // of the fields after the process's name

  /** This process; parts that the system does not tell are empty. */
  static ProcessIdentity current() {
    long pid = ProcessHandle.current().pid();
    String user = System.getProperty("user.name", "");
    // Where /proc is another namespace's, its numbers are not ours.
    boolean own = link(PROC.resolve("self")).equals(Long.toString(pid));
    return new ProcessIdentity(
        hostName(),
        own ? text(PROC.resolve("sys/kernel/random/boot_id")) : "",
        own ? link(PROC.resolve("self/ns/pid")) : "",
        user,
        pid,
        own ? state(pid).map(State::started).orElse("") : "");
  }

  /** Whether the other process, if there is one, has its number and its user here, too. */
  boolean sees(ProcessIdentity other) {
    return !boot.isEmpty()
        && !namespace.isEmpty()
        && host.equals(other.host)
        && boot.equals(other.boot)
        && namespace.equals(other.namespace)
        && user.equals(other.user);
  }

  /** Whether nothing is missing, as it may be in a file that somebody else wrote. */
  boolean complete() {
    return Stream.of(host, boot, namespace, user, started).allMatch(Objects::nonNull);
  }

  /** Whether the process has ended, told by one that {@link #sees} it. */
  boolean isGone() {
    Optional<State> state = state(pid);
    return state.isEmpty()
        ? !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)
        : state.get().zombie() || !state.get().started().equals(started);
  }

  /**
   * @param zombie killed, and not collected by a parent that is gone too
   */
  private record State(boolean zombie, String started) {}

  private static Optional<State> state(long pid) {
    String line = text(PROC.resolve(pid + "/stat"));
    String[] fields = line.substring(line.lastIndexOf(')') + 1).strip().split(" ", -1);
    return fields.length > START_TIME
        ? Optional.of(new State(fields[0].equals("Z"), fields[START_TIME]))
        : Optional.empty();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return ""; // not Linux, or no such process
    }
  }

  private static String link(Path file) {
    try {
      return Files.readSymbolicLink(file).toString();
    } catch (IOException | UnsupportedOperationException e) {
      return ""; // not Linux
    }
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
