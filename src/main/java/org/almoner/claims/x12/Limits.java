package org.almoner.claims.x12;

/** How large a segment may be. Real ones have at most some hundred bytes. */
final class Limits {
  static final int SEGMENT_BYTES = 1 << 20;
  static final int ELEMENTS = 1_000;
  static final int ELEMENT_BYTES = 100 << 10;

  private Limits() {}
}
