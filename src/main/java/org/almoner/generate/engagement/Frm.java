package org.almoner.generate.engagement;

import java.time.LocalDate;
import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.Identifiers;

/**
 * A field reimbursement manager.
 *
 * @param number from 0
 * @param capacity contacts a day, 10 to 15
 * @param hired first day of work
 * @param capture share of the FRM's contacts that the CRM knows, 0.7 to 1
 */
record Frm(
    long number, TimeZone zone, String territory, int capacity, LocalDate hired, double capture) {
  private static final List<String> FIRST =
      List.of(
          "Alice", "Bruno", "Carla", "Dmitri", "Esther", "Frank", "Gita", "Hannah", "Ivan", "Julia",
          "Karim", "Laura", "Marco", "Nadia", "Omar", "Paula", "Quentin", "Ruth", "Simon",
          "Teresa");
  private static final List<String> LAST =
      List.of(
          "Adams", "Baker", "Castro", "Diaz", "Evans", "Ferrari", "Green", "Hoang", "Iyer", "Jones",
          "Klein", "Lee", "Meyer", "Nunez", "Olsen", "Park", "Reed", "Singh", "Torres", "Weber");

  static Frm draw(EngagementWorld world, long number, TimeZone zone, LocalDate hired) {
    Dice dice = world.dice("frm", number);
    String territory = zone.area() + " " + (1 + dice.below(20));
    int capacity = 10 + (int) dice.below(6);
    return new Frm(
        number, zone, territory, capacity, hired, 1 - 0.3 * dice.uniform() * dice.uniform());
  }

  String id() {
    return Identifiers.numbered("R", number, 5);
  }

  /** The row of the export. */
  List<String> row(EngagementWorld world) {
    Dice dice = world.dice("frm-row", number);
    return List.of(
        id(),
        dice.any(FIRST) + " " + dice.any(LAST),
        territory,
        zone.id(),
        Integer.toString(capacity),
        hired.toString());
  }
}
