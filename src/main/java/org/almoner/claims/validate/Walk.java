package org.almoner.claims.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.almoner.claims.guide.Guide;
import org.almoner.claims.guide.LoopGuide;
import org.almoner.claims.guide.Node;
import org.almoner.claims.guide.SegmentGuide;
import org.almoner.claims.guide.SegmentPlace;
import org.almoner.claims.guide.Usage;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Follows the segments of a set through its guide. A segment is looked for ahead in the innermost
 * open loop, then in those around it; what was required on the way is missed. After a segment that
 * fits nowhere it goes on from where it was.
 */
final class Walk {
  private final Guide guide;
  private final Findings findings;
  private final List<Frame> open = new ArrayList<>();

  Walk(Guide guide, Findings findings) {
    this.guide = guide;
    this.findings = findings;
    open.add(new Frame(guide.set()));
  }

  /** Identifier of the loop it is in; empty before the first. */
  String loop() {
    for (int level = open.size() - 1; level >= 0; level--) {
      if (!open.get(level).loop().isPart()) {
        return open.get(level).loop().id();
      }
    }
    return "";
  }

  /** Takes a segment to its place; null where it has none here. */
  @Nullable SegmentGuide take(Segment segment, Position at) {
    SegmentGuide found = go(each -> isAt(each, segment), at);
    if (found == null && !isQualified(segment)) {
      found = go(each -> each.tag().equals(segment.tag()), at);
    }
    if (found == null) {
      found = goWithoutStart(segment, at);
    }
    if (found == null) {
      found = goToAnother(segment, at);
    }
    if (found == null) {
      findings.add(unexpected(segment.tag()), at.of(at.tag(), loop()));
    }
    return found;
  }

  /** Ends the set. */
  void end(Position last) {
    leave(0, last);
    tell(open.get(0), Integer.MAX_VALUE, last);
  }

  private @Nullable SegmentGuide go(Predicate<SegmentGuide> fits, Position at) {
    for (int level = open.size() - 1; level >= 0; level--) {
      List<Node> way = open.get(level).way(fits);
      if (way != null) {
        leave(level, at);
        return follow(way, at);
      }
    }
    return null;
  }

  private @Nullable SegmentGuide goWithoutStart(Segment segment, Position at) {
    for (int level = open.size() - 1; level >= 0; level--) {
      List<Node> way = open.get(level).wayWithoutStart(each -> isAt(each, segment));
      if (way != null) {
        leave(level, at);
        return follow(way, at);
      }
    }
    return null;
  }

  private @Nullable SegmentGuide goToAnother(Segment segment, Position at) {
    for (int level = open.size() - 1; level > 0; level--) {
      List<Node> way = open.get(level).wayToAnother(each -> isAt(each, segment));
      if (way != null && open.get(level - 1).hasRoom(way.get(0))) {
        leave(level - 1, at);
        return follow(way, at);
      }
    }
    return null;
  }

  private SegmentGuide follow(List<Node> way, Position at) {
    for (Node node : way) {
      Frame frame = open.get(open.size() - 1);
      tell(frame, node.place().position(), at);
      int count = frame.count(node);
      if (count > node.place().repeats()) {
        Rule rule = node instanceof LoopGuide ? Rule.LOOP_TOO_OFTEN : Rule.SEGMENT_TOO_OFTEN;
        findings.add(rule, at.of(node.tag(), node instanceof LoopGuide in ? in.id() : loop()));
      }
      if (node instanceof LoopGuide loop) {
        open.add(new Frame(loop));
      }
    }
    SegmentPlace place = (SegmentPlace) way.get(way.size() - 1);
    if (place.place().usage() == Usage.NOT_USED) {
      findings.add(Rule.SEGMENT_NOT_USED, at.of(place.tag(), loop()));
    }
    return place.segment();
  }

  private void leave(int level, Position at) {
    while (open.size() - 1 > level) {
      tell(open.get(open.size() - 1), Integer.MAX_VALUE, at);
      open.remove(open.size() - 1);
    }
  }

  private void tell(Frame frame, int before, Position at) {
    for (Node node : frame.missing(before)) {
      if (node instanceof LoopGuide loop) {
        findings.add(Rule.LOOP_MISSING, at.of(node.tag(), loop.isPart() ? "" : loop.id()));
      } else {
        LoopGuide loop = frame.loop();
        findings.add(Rule.SEGMENT_MISSING, at.of(node.tag(), loop.isPart() ? "" : loop.id()));
      }
    }
  }

  private Rule unexpected(String tag) {
    if (!guide.has(tag)) {
      return Rule.SEGMENT_UNKNOWN;
    }
    return open.stream().anyMatch(frame -> frame.isPast(tag))
        ? Rule.SEGMENT_OUT_OF_SEQUENCE
        : Rule.SEGMENT_UNEXPECTED;
  }

  private boolean isQualified(Segment segment) {
    int number = segment.is("HL") ? 3 : 1;
    return guide.knows(segment.tag(), segment.component(number, 1));
  }

  private static boolean isAt(SegmentGuide guide, Segment segment) {
    return guide.tag().equals(segment.tag())
        && guide
            .qualifier()
            .map(each -> !each.refuses(segment.component(guide.qualifierNumber(), 1)))
            .orElse(true);
  }
}
