package org.almoner.claims.x12;

/** A part of a stream that no segment is made of. */
public record Fault(long offset, Kind kind) implements Token {

  /** Why. */
  public enum Kind {
    /** What begins here is no X12; nothing behind it is read. */
    NOT_X12,
    /** A segment longer than {@link Limits} allow; reading goes on behind it. */
    TOO_LARGE
  }
}
