package org.almoner.claims.guide;

/** A segment in its place in a loop. */
public record SegmentPlace(SegmentGuide segment, Place place) implements Node {

  @Override
  public String tag() {
    return segment.tag();
  }
}
