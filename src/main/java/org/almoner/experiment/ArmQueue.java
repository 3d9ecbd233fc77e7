package org.almoner.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arms for units that join together, as {@link ArmDraw} queues them within strata.
 *
 * @param draw how arms are drawn
 */
public record ArmQueue(ArmDraw draw) {

  /** Somebody who wants an arm. */
  public record Unit(String id, String stratum) {}

  /** The arm, and what it follows from. */
  public record Drawn(String id, String stratum, long position, String hash, String group) {}

  /**
   * Draws for all units, who take the places after those already taken.
   *
   * @param taken places already taken by stratum
   * @return in the order of strata and places
   * @throws IllegalArgumentException where a unit comes twice; the message does not name it
   */
  public List<Drawn> draw(List<Unit> units, Map<String, Long> taken) {
    if (units.stream().map(Unit::id).distinct().count() < units.size()) {
      throw new IllegalArgumentException("A unit comes twice; each has one arm");
    }
    List<Keyed> queue = new ArrayList<>();
    units.forEach(unit -> queue.add(new Keyed(unit.stratum, draw.hash(unit.id), unit.id)));
    queue.sort(
        Comparator.comparing(Keyed::stratum).thenComparing(Keyed::hash).thenComparing(Keyed::id));
    Map<String, Long> next = new HashMap<>(taken);
    List<Drawn> drawn = new ArrayList<>();
    for (Keyed unit : queue) {
      long position = next.merge(unit.stratum, 1L, Long::sum) - 1;
      String group = draw.group(unit.stratum, position);
      drawn.add(new Drawn(unit.id, unit.stratum, position, unit.hash, group));
    }
    return drawn;
  }

  private record Keyed(String stratum, String hash, String id) {}
}
