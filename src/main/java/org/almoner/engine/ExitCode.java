package org.almoner.engine;

/** What a scheduler learns from the process. */
public enum ExitCode {
  OK(0),
  INTERNAL(1),
  USAGE(2),
  GATE_FAILED(10),
  LOCKED(12),
  INPUT_MISSING(13),
  DEADLINE_MISSED(14),
  /** Disk, memory or permission is missing, or a query's limit is reached. */
  RESOURCES(15),
  MODEL_REJECTED(20),
  BACKFILL_INCOMPLETE(30),
  /** Stopped by SIGINT, such as Ctrl-C. */
  INTERRUPTED(130),
  /** Stopped by SIGTERM. */
  TERMINATED(143);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
