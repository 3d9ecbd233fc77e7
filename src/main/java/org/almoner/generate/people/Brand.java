package org.almoner.generate.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.almoner.generate.Dice;
import org.almoner.generate.Identifiers;

/**
 * A brand.
 *
 * @param number from 0
 * @param supply days that a fill lasts
 */
public record Brand(int number, Area area, int supply, LocalDate launch) {
  private static final List<String> BEGINNINGS =
      List.of("Ar", "Bel", "Cor", "Del", "Fen", "Kal", "Lum", "Mir", "Nov", "Ral", "Sel", "Vel");
  private static final List<String> ENDINGS =
      List.of("avia", "enza", "iq", "ora", "umab", "yra", "exa", "inta");

  /** What the brands are for, with the diagnoses of their patients. */
  public enum Area {
    RHEUMATOLOGY("M05.9", "M06.9", "M45.9", "L40.50"),
    ONCOLOGY("C50.919", "C61", "C90.00", "C92.10"),
    NEUROLOGY("G35", "G43.709", "G40.909"),
    DERMATOLOGY("L40.0", "L20.9", "L73.2"),
    GASTROENTEROLOGY("K50.90", "K51.90");

    private final List<String> codes;

    Area(String... codes) {
      this.codes = List.of(codes);
    }

    public List<String> codes() {
      return codes;
    }

    public String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Brand draw(People people, int number) {
    Dice dice = people.dice("brand", number);
    Area area = Area.values()[(int) ((number + people.seed()) % Area.values().length + 5) % 5];
    LocalDate launch = people.start().minusDays(800 + dice.below(2500));
    return new Brand(number, area, dice.chance(0.3) ? 28 : 30, launch);
  }

  public String id() {
    return Identifiers.numbered("B", number, 4);
  }

  public String name() {
    String name =
        BEGINNINGS.get(number % BEGINNINGS.size())
            + ENDINGS.get(number / BEGINNINGS.size() % ENDINGS.size());
    int again = number / (BEGINNINGS.size() * ENDINGS.size());
    return again == 0 ? name : name + " " + (again + 1);
  }
}
