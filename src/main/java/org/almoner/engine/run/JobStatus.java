package org.almoner.engine.run;

/** What became of a job. */
public enum JobStatus {
  SUCCEEDED("succeeded"),
  /** Its outputs were already made by the same code from the same inputs. */
  SKIPPED("skipped"),
  /** A gate kept the previous version of an output. */
  BLOCKED("blocked"),
  FAILED("failed"),
  /** A job it reads from was blocked or failed. */
  NOT_RUN("not run");

  private final String title;

  JobStatus(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  public boolean done() {
    return this == SUCCEEDED || this == SKIPPED;
  }
}
