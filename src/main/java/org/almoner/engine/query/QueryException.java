package org.almoner.engine.query;

import org.almoner.engine.Audience;
import org.almoner.engine.UsageException;

/** A query that must change, in Spark's words where they serve: they may quote it and the rows. */
public final class QueryException extends UsageException {
  private static final long serialVersionUID = 1L;

  QueryException(String message, Throwable cause) {
    super(Audience.CALLER, message, cause);
  }
}
