package org.almoner.engine.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.StorageException;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Lease;
import org.almoner.engine.run.LockFiles.Found;

/**
 * One writer per lake. The lock is a row of generations, each a file that is created where there is
 * none and so by one holder alone; the latest counts. A lock that is free or stale is taken by
 * creating the next generation; its number never comes again, so that whoever was too slow creates
 * one that does not count. Nobody writes another's file: renewal and release change one's own,
 * which does not matter any more when there is a later one. See docs/decisions/0012-one-writer.md.
 *
 * <p>A lock is stale when its file has not changed for a while by the storage's clock, or when its
 * process is known to be gone. While held, the lake refuses to publish anything once it is lost.
 */
public final class RunLock implements Lease, AutoCloseable {
  private static final int ATTEMPTS = 20;
  private static final Duration LOOKING = Duration.ofSeconds(1);
  private static final Duration TELLING = Duration.ofMinutes(1);

  private final Lake lake;
  private final LockFiles files;
  private final long generation;
  private final Heartbeat heartbeat = new Heartbeat();
  private LockState state;

  private RunLock(Lake lake, LockFiles files, long generation, LockState state) {
    this.lake = lake;
    this.files = files;
    this.generation = generation;
    this.state = state;
  }

  /**
   * As {@link #acquire(Lake, String, Duration)}, once the lake is free.
   *
   * @throws LockedException where a live holder has it for longer than one waits
   */
  public static RunLock acquire(Lake lake, String holder, Patience patience) {
    long start = System.nanoTime();
    Duration told = TELLING.negated();
    while (true) {
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      try {
        return acquire(lake, holder, patience.staleAfter());
      } catch (LockedException e) {
        if (waited.compareTo(patience.limit()) >= 0) {
          throw e;
        }
        if (waited.minus(TELLING).compareTo(told) >= 0) {
          told = waited;
          patience.told().accept(e.getMessage());
        }
        pause(e);
      }
    }
  }

  private static void pause(LockedException held) {
    try {
      Thread.sleep(LOOKING.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw held;
    }
  }

  /**
   * @param holder what is shown to whoever finds the lock held
   * @param staleAfter for how long a holder may not show itself
   * @throws LockedException where a live holder has it
   */
  public static RunLock acquire(Lake lake, String holder, Duration staleAfter) {
    LockFiles files = new LockFiles(lake.fileSystem(), lake.root());
    LockState state = LockState.of(holder);
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        Optional<Long> taken = take(files, state, staleAfter);
        if (taken.isPresent()) {
          RunLock lock = new RunLock(lake, files, taken.get(), state);
          lock.heartbeat.start(lock, staleAfter);
          lake.heldUnder(lock);
          StopSignal.held();
          return lock;
        }
      }
    } catch (IOException e) {
      throw new StorageException("Cannot take the lock of " + lake.root(), e);
    }
    throw LockedException.justTaken(files.name(LockFiles.LEGACY + 1));
  }

  /** The generation that was taken; empty where the lock changed meanwhile. */
  private static Optional<Long> take(LockFiles files, LockState state, Duration staleAfter)
      throws IOException {
    List<Long> earlier = files.generations();
    long latest = earlier.isEmpty() ? LockFiles.LEGACY : earlier.get(earlier.size() - 1);
    for (long claim : new long[] {LockFiles.LEGACY, latest}) {
      Optional<Found> found = files.read(claim);
      if (found.isPresent()) {
        requireFree(files, found.get(), staleAfter);
      }
    }
    long next = latest + 1;
    try {
      files.create(next, state);
    } catch (FileAlreadyExistsException e) {
      return Optional.empty();
    }
    if (latest(files) != next) {
      files.delete(next); // another was faster by more than one generation
      return Optional.empty();
    }
    if (!state.isThatOf(files.read(next))) {
      return Optional.empty(); // a server that let two pass at once: the last one counts
    }
    files.delete(LockFiles.LEGACY);
    for (long generation : earlier) {
      files.delete(generation);
    }
    return Optional.of(next);
  }

  private static void requireFree(LockFiles files, Found found, Duration staleAfter)
      throws IOException {
    boolean free = found.state().map(LockState::isFree).orElse(false);
    if (free) {
      return;
    }
    Duration unchanged = files.unchanged(found);
    if (unchanged.compareTo(staleAfter) <= 0) {
      String path = files.name(found.generation());
      throw LockedException.held(path, found.state(), unchanged, staleAfter);
    }
  }

  private static long latest(LockFiles files) throws IOException {
    List<Long> generations = files.generations();
    return generations.isEmpty() ? -1 : generations.get(generations.size() - 1);
  }

  /** Shows that the holder lives; called by itself every now and then. */
  public synchronized void beat() {
    check();
    write(state.next());
  }

  /**
   * @throws LockedException where another has taken over, or somebody has removed the lock
   */
  @Override
  public synchronized void check() {
    try {
      boolean last = latest(files) == generation && files.read(LockFiles.LEGACY).isEmpty();
      if (!last || !state.isThatOf(files.read(generation))) {
        throw lost();
      }
    } catch (IOException e) {
      throw new StorageException("Cannot read the lock of " + lake.root(), e);
    }
  }

  /** Gives the lock back; one that was lost is left to whoever has it. */
  @Override
  public synchronized void close() {
    heartbeat.close();
    try {
      check();
      write(state.release());
    } catch (LockedException e) {
      return; // told where it mattered: before a commit
    } finally {
      lake.released();
      StopSignal.freed();
    }
  }

  private void write(LockState next) {
    try {
      files.overwrite(generation, next);
      state = next;
    } catch (IOException e) {
      throw new StorageException("Cannot write " + files.name(generation), e);
    }
  }

  private LockedException lost() throws IOException {
    Optional<Found> legacy = files.read(LockFiles.LEGACY);
    Optional<Found> successor = legacy.isPresent() ? legacy : files.read(latest(files));
    return LockedException.lost(
        files.name(successor.map(Found::generation).orElse(generation)),
        successor.filter(found -> !state.isThatOf(Optional.of(found))).flatMap(Found::state));
  }
}
