package org.almoner.generate.people;

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
public record Frm(
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

  static Frm draw(People people, long number, TimeZone zone, LocalDate hired) {
    Dice dice = people.dice("frm", number);
    String territory = zone.area() + " " + (1 + dice.below(20));
    int capacity = 10 + (int) dice.below(6);
    return new Frm(
        number, zone, territory, capacity, hired, 1 - 0.3 * dice.uniform() * dice.uniform());
  }

  public String id() {
    return Identifiers.numbered("R", number, 5);
  }

  public String name(People people) {
    Dice dice = people.dice("frm-row", number);
    return dice.any(FIRST) + " " + dice.any(LAST);
  }
}
