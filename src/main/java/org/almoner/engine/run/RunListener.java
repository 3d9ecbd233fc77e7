package org.almoner.engine.run;

import org.almoner.engine.Job;

/** Hears what happens during a run. Called from several threads. */
public interface RunListener {

  default void runStarted(String runId, RunRequest request) {}

  default void jobStarted(Job job) {}

  default void jobFinished(JobReport report) {}

  default void runFinished(RunReport report) {}
}
