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
    RunListener first = this;
    return new RunListener() {
      @Override
      public void waiting(String holder) {
        first.waiting(holder);
        other.waiting(holder);
      }

      @Override
      public void interrupted(String runId, Instant started) {
        first.interrupted(runId, started);
        other.interrupted(runId, started);
      }

      @Override
      public void runStarted(String runId, RunRequest request) {
        first.runStarted(runId, request);
        other.runStarted(runId, request);
      }

      @Override
      public void jobStarted(Job job) {
        first.jobStarted(job);
        other.jobStarted(job);
      }

      @Override
      public void jobFinished(JobReport report) {
        first.jobFinished(report);
        other.jobFinished(report);
      }

      @Override
      public void runFinished(RunReport report) {
        first.runFinished(report);
        other.runFinished(report);
      }
    };
  }
}
