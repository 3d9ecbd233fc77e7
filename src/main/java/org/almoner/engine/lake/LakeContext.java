package org.almoner.engine.lake;

import org.almoner.engine.JobContext;

/**
 * What a job sees that works on more than the rows of its tables: models lie beside them, and what
 * they were made from is kept. It is the one lake of the run, under its lock.
 */
public interface LakeContext extends JobContext {

  Lake lake();

  /** The lake of the run that a job is part of. */
  static Lake of(JobContext context) {
    if (context instanceof LakeContext run) {
      return run.lake();
    }
    throw new IllegalStateException("A job that runs outside a lake has no models");
  }
}
