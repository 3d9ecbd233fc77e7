package org.almoner.claims.validate;

import org.almoner.claims.guide.Guide;
import org.almoner.claims.guide.Guides;
import org.almoner.claims.guide.SegmentGuide;
import org.almoner.claims.x12.Segment;

/** A set against its guide. */
final class GuideRules implements ContentRules {
  private final Walk walk;
  private final SegmentRules elements;
  private Position last;

  GuideRules(Guide guide, Findings findings, Position first) {
    this.walk = new Walk(guide, findings);
    this.elements = new SegmentRules(Guides.packed(), findings);
    this.last = first;
  }

  @Override
  public void take(Segment segment, Position at) {
    SegmentGuide guide = walk.take(segment, at);
    last = at;
    if (guide != null) {
      elements.check(guide, segment, at.of(segment.tag(), walk.loop()));
    }
  }

  @Override
  public void end() {
    walk.end(last);
  }
}
