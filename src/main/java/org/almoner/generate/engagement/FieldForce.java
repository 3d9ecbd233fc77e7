package org.almoner.generate.engagement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.almoner.generate.Dice;

/**
 * The FRMs of all brands. A brand has one desk per 150 patients; one desk in eight changed hands
 * within the window.
 */
record FieldForce(EngagementWorld world) {
  private static final double PATIENTS_PER_DESK = 150;
  private static final double CHANGED = 0.125;

  /**
   * Who sat at a desk, one after the other.
   *
   * @param change first day of the second, days since 1970
   */
  record Desk(Frm first, Optional<Frm> second, int change) {

    /** Who is in charge at the end of the window. */
    Frm current() {
      return second.orElse(first);
    }

    Frm on(int day) {
      return second.isPresent() && day >= change ? second.get() : first;
    }
  }

  long desksPerBrand() {
    double patients = (double) world.patients() / world.brands();
    return Math.max(1, Math.round(patients / PATIENTS_PER_DESK));
  }

  Desk desk(int brand, long slot) {
    long number = brand * desksPerBrand() + slot;
    Dice dice = world.dice("desk", number);
    TimeZone zone = TimeZone.ofSlot(number);
    LocalDate hired = world.start().minusDays(40 + dice.below(2200));
    Frm first = Frm.draw(world, 2 * number, zone, hired);
    int change = world.firstDay() + (int) (world.days() * dice.between(0.2, 0.8));
    if (!dice.chance(CHANGED)) {
      return new Desk(first, Optional.empty(), change);
    }
    Frm second = Frm.draw(world, 2 * number + 1, zone, LocalDate.ofEpochDay(change));
    return new Desk(first, Optional.of(second), change);
  }

  Stream<Frm> all() {
    return LongStream.range(0, world.brands() * desksPerBrand())
        .mapToObj(number -> desk(brand(number), number % desksPerBrand()))
        .flatMap(desk -> Stream.concat(Stream.of(desk.first()), desk.second().stream()));
  }

  private int brand(long number) {
    return Math.toIntExact(number / desksPerBrand());
  }
}
