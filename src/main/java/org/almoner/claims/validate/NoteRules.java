package org.almoner.claims.validate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.claims.guide.SegmentGuide;
import org.almoner.claims.guide.SyntaxNote;
import org.almoner.claims.x12.Segment;

/** Relations between the elements of one segment. */
final class NoteRules {
  private final SegmentGuide guide;
  private final Segment segment;
  private final Map<Spot, Rule> broken = new LinkedHashMap<>();

  NoteRules(SegmentGuide guide, Segment segment) {
    this.guide = guide;
    this.segment = segment;
  }

  /** Elements that are absent or there against a note. What is required anyway is left out. */
  Map<Spot, Rule> broken() {
    guide.notes().forEach(this::check);
    return broken;
  }

  private void check(SyntaxNote note) {
    List<Integer> all = note.elements();
    List<Integer> others = all.subList(1, all.size());
    switch (note.kind()) {
      case PAIRED -> {
        if (all.stream().anyMatch(this::has)) {
          all.forEach(this::demand);
        }
      }
      case REQUIRED -> demandOne(all);
      case EXCLUSION ->
          all.stream()
              .filter(this::has)
              .skip(1)
              .forEach(number -> broken.putIfAbsent(spot(number), Rule.EXCLUDED));
      case CONDITIONAL -> {
        if (has(all.get(0))) {
          others.forEach(this::demand);
        }
      }
      case LIST_CONDITIONAL -> {
        if (has(all.get(0))) {
          demandOne(others);
        }
      }
    }
  }

  private void demandOne(List<Integer> numbers) {
    if (numbers.stream().noneMatch(this::has)) {
      demand(numbers.get(0));
    }
  }

  private void demand(int number) {
    boolean isRequired =
        number <= guide.elements().size() && guide.elements().get(number - 1).isRequired();
    if (!has(number) && !isRequired) {
      broken.putIfAbsent(spot(number), Rule.CONDITIONAL_MISSING);
    }
  }

  private boolean has(int number) {
    return !segment.element(number).isEmpty();
  }

  private Spot spot(int number) {
    String dataElement =
        number > guide.elements().size() ? "" : guide.elements().get(number - 1).number();
    return Spot.element(number, dataElement);
  }
}
