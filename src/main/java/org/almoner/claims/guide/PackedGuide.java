package org.almoner.claims.guide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads the lines of a packed guide; the script that packs says what they are. */
final class PackedGuide {
  private final List<SegmentGuide> definitions = new ArrayList<>();
  private final Deque<List<Node>> open = new ArrayDeque<>();
  private List<ElementGuide> elements = new ArrayList<>();
  private List<ElementGuide> components = new ArrayList<>();
  private LoopGuide set = new LoopGuide("", new Place(Usage.REQUIRED, 0, 1), List.of());

  static Guide of(List<String> lines) {
    PackedGuide packed = new PackedGuide();
    lines.forEach(line -> packed.take(line.split("\t", -1)));
    return new Guide(packed.set);
  }

  private void take(String[] fields) {
    switch (fields[0]) {
      case "segment" -> segment(fields[1], fields[2]);
      case "element" -> elements.add(simple(fields));
      case "component" -> components.add(simple(fields));
      case "composite" -> composite(fields);
      case "loop" -> loop(fields);
      case "use" -> {
        close(Integer.parseInt(fields[1]));
        SegmentGuide segment = definitions.get(Integer.parseInt(fields[2]));
        add(new SegmentPlace(segment, Place.of(fields[3], fields[4], fields[5])));
      }
      default -> throw new IllegalArgumentException("A guide has an unknown line: " + fields[0]);
    }
  }

  private void segment(String tag, String notes) {
    elements = new ArrayList<>();
    List<SyntaxNote> all =
        notes.isEmpty() ? List.of() : Arrays.stream(notes.split(" ")).map(SyntaxNote::of).toList();
    definitions.add(new SegmentGuide(tag, elements, all));
  }

  private void composite(String[] fields) {
    components = new ArrayList<>();
    elements.add(element(fields, Set.of(), components));
  }

  private static ElementGuide simple(String[] fields) {
    return element(fields, codes(fields[4]), List.of());
  }

  private static ElementGuide element(
      String[] fields, Set<String> codes, List<ElementGuide> components) {
    return new ElementGuide(
        Usage.of(fields[1]), fields[2], Place.atMost(fields[3]), codes, components);
  }

  private static Set<String> codes(String listed) {
    return listed.isEmpty()
        ? Set.of()
        : Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(listed.split(","))));
  }

  private void loop(String[] fields) {
    close(Integer.parseInt(fields[1]));
    List<Node> children = new ArrayList<>();
    LoopGuide loop = new LoopGuide(fields[2], Place.of(fields[3], fields[4], fields[5]), children);
    if (open.isEmpty()) {
      set = loop;
    } else {
      add(loop);
    }
    open.push(children);
  }

  /** Loops that are open around what stands so deep. */
  private void close(int depth) {
    while (open.size() > depth) {
      open.pop();
    }
  }

  private void add(Node node) {
    Objects.requireNonNull(open.peek(), "a guide begins with a loop").add(node);
  }
}
