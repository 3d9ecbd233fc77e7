package org.almoner.claims.guide;

/** A loop, or a segment in its place. */
public sealed interface Node permits LoopGuide, SegmentPlace {
  Place place();

  /** Tag of the segment it begins with. */
  String tag();

  /** Whether it must be there. */
  default boolean isRequired() {
    return place().usage() == Usage.REQUIRED;
  }
}
