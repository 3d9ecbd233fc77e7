package org.almoner.engine.run;

import java.time.Duration;
import java.util.Optional;
import org.almoner.engine.AlmonerException;
import org.almoner.engine.ExitCode;

/** Another run writes to this lake, or has taken over from this one. */
public final class LockedException extends AlmonerException {
  private static final long serialVersionUID = 1L;

  private LockedException(String message) {
    super(ExitCode.LOCKED, message, null);
  }

  /**
   * @param path of the lock
   * @param unchanged for how long the holder has not shown itself
   * @param staleAfter when it is taken over
   */
  static LockedException held(
      String path, Optional<LockState> state, Duration unchanged, Duration staleAfter) {
    String who =
        state
            .map(lock -> "The lake is in use by %s (%s)".formatted(lock.holder(), where(lock)))
            .orElse("%s holds no lock that Almoner wrote".formatted(path));
    return new LockedException(
        "%s, unchanged for %s. Wait for it (run --wait 30m); remove %s if you know that no run is active; otherwise it is taken over when it has not changed for %s"
            .formatted(who, words(unchanged), path, words(staleAfter)));
  }

  /** Somebody was first by a moment. */
  static LockedException justTaken(String path) {
    return new LockedException(
        "Another run has just taken the lake's lock, %s. Wait for it to end (run --wait 30m)"
            .formatted(path));
  }

  /** The lock that this run held is another's now. */
  static LockedException lost(String path, Optional<LockState> successor) {
    return new LockedException(
        "This run no longer holds the lake's lock, %s: %s. It has stopped without committing anything more; run it again"
            .formatted(
                path,
                successor
                    .map(
                        lock ->
                            "it was taken over by %s (%s)".formatted(lock.holder(), where(lock)))
                    .orElse("it was removed or changed by somebody")));
  }

  private static String where(LockState lock) {
    return "process %d on %s".formatted(lock.process().pid(), lock.process().host());
  }

  private static String words(Duration time) {
    return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
  }
}
