package org.almoner.generate.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.almoner.generate.Dice;

/**
 * The FRMs of all brands, one desk a territory; one desk in eight changed hands within the window.
 */
public record FieldForce(People people) {
  private static final double CHANGED = 0.125;

  /**
   * Who sat at a desk, one after the other.
   *
   * @param change first day of the second, days since 1970
   */
  public record Desk(Frm first, Optional<Frm> second, int change) {

    /** Who is in charge at the end of the window. */
    public Frm current() {
      return second.orElse(first);
    }

    public Frm on(int day) {
      return second.isPresent() && day >= change ? second.get() : first;
    }
  }

  /** The desk of a territory. */
  public Desk desk(Territory territory) {
    Dice dice = people.dice("desk", territory.number());
    LocalDate hired = people.start().minusDays(40 + dice.below(2200));
    Frm first = Frm.draw(people, 2 * territory.number(), territory.zone(), hired);
    int change = people.firstDay() + (int) (people.days() * dice.between(0.2, 0.8));
    if (!dice.chance(CHANGED)) {
      return new Desk(first, Optional.empty(), change);
    }
    LocalDate changed = LocalDate.ofEpochDay(change);
    Frm second = Frm.draw(people, 2 * territory.number() + 1, territory.zone(), changed);
    return new Desk(first, Optional.of(second), change);
  }

  /** Every FRM there is or was. */
  public Stream<Frm> all() {
    return LongStream.range(0, people.brands() * people.territoriesPerBrand())
        .mapToObj(number -> desk(Territory.of(number)))
        .flatMap(desk -> Stream.concat(Stream.of(desk.first()), desk.second().stream()));
  }
}
