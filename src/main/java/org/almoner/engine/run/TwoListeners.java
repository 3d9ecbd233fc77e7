package org.almoner.engine.run;

import java.time.Instant;
import org.almoner.engine.Job;

/** Tells all to the first of two, then to the second. */
record TwoListeners(RunListener first, RunListener second) implements RunListener {

  @Override
  public void waiting(String holder) {
    first.waiting(holder);
    second.waiting(holder);
  }

  @Override
  public void interrupted(String runId, Instant started) {
    first.interrupted(runId, started);
    second.interrupted(runId, started);
  }

  @Override
  public void runStarted(String runId, RunRequest request) {
    first.runStarted(runId, request);
    second.runStarted(runId, request);
  }

  @Override
  public void jobStarted(Job job) {
    first.jobStarted(job);
    second.jobStarted(job);
  }

  @Override
  public void jobFinished(JobReport report) {
    first.jobFinished(report);
    second.jobFinished(report);
  }

  @Override
  public void runFinished(RunReport report) {
    first.runFinished(report);
    second.runFinished(report);
  }
}
