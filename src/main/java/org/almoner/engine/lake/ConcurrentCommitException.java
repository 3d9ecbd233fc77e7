package org.almoner.engine.lake;

import org.almoner.engine.AlmonerException;
import org.almoner.engine.ExitCode;

/** Somebody else published a version between our reading and our writing. */
public final class ConcurrentCommitException extends AlmonerException {
  private static final long serialVersionUID = 1L;

  ConcurrentCommitException(String table, long version, Throwable cause) {
    super(
        ExitCode.INTERNAL,
        table + " got version " + version + " from another writer meanwhile; run again to use it",
        cause);
  }
}
