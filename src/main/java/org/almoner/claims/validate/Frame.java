package org.almoner.claims.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.almoner.claims.guide.LoopGuide;
import org.almoner.claims.guide.Node;
import org.almoner.claims.guide.SegmentGuide;
import org.almoner.claims.guide.SegmentPlace;
import org.jspecify.annotations.Nullable;

/** A loop that is open: how far it has come, and how often each of its parts was there. */
final class Frame {
  private final LoopGuide loop;
  private final int[] counts;
  private final boolean[] told;
  private int position;

  Frame(LoopGuide loop) {
    this.loop = loop;
    this.counts = new int[loop.children().size()];
    this.told = new boolean[counts.length];
  }

  LoopGuide loop() {
    return loop;
  }

  /**
   * The way from here to a segment that fits: children to go through, the segment itself last. One
   * that is not there as often as it may be goes first. Null where none is ahead.
   */
  @Nullable List<Node> way(Predicate<SegmentGuide> fits) {
    List<Node> full = null;
    for (int at = loop.isPart() ? 0 : 1; at < counts.length; at++) {
      Node child = loop.children().get(at);
      List<Node> way = child.place().position() < position ? null : enter(child, fits);
      if (way != null && counts[at] < child.place().repeats()) {
        return way;
      }
      full = full == null ? way : full;
    }
    return full;
  }

  /** As {@link #way}, into a required loop that is not there yet, its first segment left out. */
  @Nullable List<Node> wayWithoutStart(Predicate<SegmentGuide> fits) {
    for (int at = 0; at < counts.length; at++) {
      Node child = loop.children().get(at);
      if (counts[at] == 0
          && child.isRequired()
          && child.place().position() >= position
          && child instanceof LoopGuide inner
          && !inner.isPart()) {
        for (Node node : inner.children()) {
          if (node instanceof SegmentPlace place && fits.test(place.segment())) {
            return List.of(child, node);
          }
        }
      }
    }
    return null;
  }

  /**
   * The way from the loop around it into another of it, its first segment left out, to a required
   * segment that this one has had already. Null where it has had none that fits.
   */
  @Nullable List<Node> wayToAnother(Predicate<SegmentGuide> fits) {
    for (int at = 1; at < counts.length && !loop.isPart(); at++) {
      Node child = loop.children().get(at);
      if (counts[at] > 0
          && child.isRequired()
          && child.place().position() < position
          && child instanceof SegmentPlace place
          && fits.test(place.segment())) {
        return List.of(loop, child);
      }
    }
    return null;
  }

  /** Whether a child may be there once more. */
  boolean hasRoom(Node child) {
    return counts[loop.children().indexOf(child)] < child.place().repeats();
  }

  /** Whether a segment of this tag stands in it before where it has come to. */
  boolean isPast(String tag) {
    return loop.children().stream()
        .anyMatch(child -> child.place().position() < position && child.tag().equals(tag));
  }

  /** Counts a child; returns how often it was there. */
  int count(Node child) {
    position = child.place().position();
    return ++counts[loop.children().indexOf(child)];
  }

  /** Required children before a position that are absent and were not told. */
  List<Node> missing(int before) {
    List<Node> missing = new ArrayList<>();
    for (int at = 0; at < counts.length; at++) {
      Node child = loop.children().get(at);
      if (child.isRequired()
          && counts[at] == 0
          && !told[at]
          && child.place().position() < before
          && !child.tag().isEmpty()) {
        told[at] = true;
        missing.add(child);
      }
    }
    return missing;
  }

  private static @Nullable List<Node> enter(Node node, Predicate<SegmentGuide> fits) {
    if (node instanceof SegmentPlace place) {
      return fits.test(place.segment()) ? List.of(node) : null;
    }
    LoopGuide loop = (LoopGuide) node;
    int last = loop.isPart() ? loop.children().size() : 1;
    for (Node child : loop.children().subList(0, last)) {
      List<Node> way = enter(child, fits);
      if (way != null) {
        List<Node> whole = new ArrayList<>();
        whole.add(node);
        whole.addAll(way);
        return whole;
      }
    }
    return null;
  }
}
