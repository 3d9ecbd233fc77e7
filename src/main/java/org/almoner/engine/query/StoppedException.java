package org.almoner.engine.query;

/** The user stopped a query. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoppedException(Throwable cause) {
    super("Stopped", cause);
  }
}
