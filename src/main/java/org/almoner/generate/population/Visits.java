package org.almoner.generate.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.Identifiers;
import org.almoner.generate.Stamp;
import org.almoner.generate.people.People;

/**
 * Where somebody is seen in the four years: each kind by its rate, some stays one after another.
 */
final class Visits {
  private static final double READMITTED = 0.12;
  private static final double SEEN_AFTER_A_STAY = 0.6;
  private static final double NIGHTS = 3.5;
  private static final double SD_OF_LOG_COST = 0.5;
  private static final long DAY = 86_400;

  private final People people;
  private final Health health;
  private final List<Visit> stays = new ArrayList<>();
  private final List<Visit> others = new ArrayList<>();

  private Visits(People people, Health health) {
    this.people = people;
    this.health = health;
  }

  /** In order of time; nobody is seen elsewhere while in hospital. */
  static List<Visit> of(People people, Health health) {
    Visits visits = new Visits(people, health);
    visits.stays(people.dice("population-stays", health.person().number()));
    for (VisitKind kind : VisitKind.values()) {
      if (kind != VisitKind.HOSPITAL) {
        visits.others(kind, people.dice("population-" + kind.word(), health.person().number()));
      }
    }
    visits.others.removeIf(visit -> visits.stays.stream().anyMatch(visit::overlaps));
    List<Visit> all = new ArrayList<>(visits.stays);
    all.addAll(visits.others);
    all.removeIf(visit -> visit.start() >= health.span().endSecond());
    all.sort(Comparator.comparingLong(Visit::start));
    return all;
  }

  private void stays(Dice dice) {
    double pause = Span.YEAR / health.rate(VisitKind.HOSPITAL);
    double day = health.span().first() + dice.exponential(pause);
    while (day < health.span().end()) {
      int nights = 1 + (int) dice.exponential(NIGHTS);
      int first = (int) day;
      long start = first * DAY + dice.below(DAY);
      long end = (first + nights) * DAY + 15 * 3_600 + dice.below(6 * 3_600);
      stays.add(visit(VisitKind.HOSPITAL, start, end, dice));
      double home = day + nights + 1;
      if (dice.chance(SEEN_AFTER_A_STAY)) {
        seen(VisitKind.PRIMARY, (int) (home + dice.exponential(6)), dice);
      }
      boolean again = dice.chance(READMITTED);
      day = home + (again ? 2 + dice.below(25) : dice.exponential(pause));
    }
  }

  private void others(VisitKind kind, Dice dice) {
    double pause = Span.YEAR / health.rate(kind);
    double day = health.span().first() + dice.exponential(pause);
    while (day < health.span().end()) {
      seen(kind, (int) day, dice);
      day += 1 + dice.exponential(pause);
    }
  }

  private void seen(VisitKind kind, int day, Dice dice) {
    boolean anyHour = kind == VisitKind.EMERGENCY;
    long start = anyHour ? day * DAY + dice.below(DAY) : Stamp.daytime(day, dice);
    long minutes = anyHour ? 60 + dice.below(400) : 10 + dice.below(40);
    others.add(visit(kind, start, start + 60 * minutes, dice));
  }

  /** It ends at death at the latest. */
  private Visit visit(VisitKind kind, long start, long end, Dice dice) {
    double cost = cost(kind, dice) * (kind == VisitKind.HOSPITAL ? length(start, end) : 1);
    long last = Math.min(end, health.span().endSecond());
    return new Visit(kind, start, Math.max(start, last), cost, provider(kind, dice));
  }

  /** Of a stay, 1 in the mean. */
  private static double length(long start, long end) {
    return (1 + (double) (end - start) / DAY) / (1 + NIGHTS);
  }

  private double cost(VisitKind kind, Dice dice) {
    return dice.logNormal(kind.cost() * StrictMath.exp(0.1 * health.frailty()), SD_OF_LOG_COST);
  }

  /** One clinic for about 250 people; each has a physician there, and sometimes sees another. */
  private String provider(VisitKind kind, Dice dice) {
    return switch (kind) {
      case HOSPITAL, EMERGENCY -> Identifiers.numbered("S", 2 * clinic() + dice.below(2), 5);
      case SPECIALIST -> health.person().provider().npi();
      case PRIMARY, WELLNESS -> {
        long physician = dice.chance(0.85) ? health.person().number() % 4 : dice.below(4);
        yield dice.chance(0.02) ? "" : Identifiers.numbered("G", 4 * clinic() + physician, 5);
      }
    };
  }

  private long clinic() {
    return people
        .dice("population-clinic", health.person().number())
        .below(1 + people.patients() / 250);
  }
}
