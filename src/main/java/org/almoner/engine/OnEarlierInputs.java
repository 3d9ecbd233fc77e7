package org.almoner.engine;

import java.util.List;

/** A job that runs on what its inputs held before, where they could not be built anew. */
public record OnEarlierInputs(Job job) implements Job {

  @Override
  public String name() {
    return job.name();
  }

  @Override
  public List<Table> inputs() {
    return job.inputs();
  }

  @Override
  public List<Table> outputs() {
    return job.outputs();
  }

  @Override
  public String fingerprint() {
    return job.fingerprint();
  }

  @Override
  public boolean worksOnEarlierInputs() {
    return true;
  }

  @Override
  public void run(JobContext context) {
    job.run(context);
  }
}
