package org.almoner.engine.lake;

/** Somebody else published a version between our reading and our writing. */
public final class ConcurrentCommitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConcurrentCommitException(String table, long version, Throwable cause) {
    super(
        table + " got version " + version + " from another writer meanwhile; run again to use it",
        cause);
  }
}
