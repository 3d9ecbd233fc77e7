package org.almoner.engine.run;

import java.time.Instant;
import org.almoner.engine.Job;

/** Hears what happens during a run. Called from several threads. */
public interface RunListener {

  /** Another run has the lake; this one waits for it. */
  default void waiting(String holder) {}

  /** An earlier run had ended without a record, which it has now. */
  default void interrupted(String runId, Instant started) {}

  default void runStarted(String runId, RunRequest request) {}

  default void jobStarted(Job job) {}

  default void jobFinished(JobReport report) {}

  default void runFinished(RunReport report) {}

  /** Tells this listener first, then the other. */
  default RunListener and(RunListener other) {
    return new TwoListeners(this, other);
  }
}
