package org.almoner.engine;

/** Who may read the message of an error. */
public enum Audience {
  /** It names no value of a row: it may be printed, logged and recorded. */
  EVERYBODY,
  /**
   * It quotes what the caller gave, a query or a file: it answers the caller, and nothing keeps it.
   */
  CALLER
}
