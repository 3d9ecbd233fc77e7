package org.almoner.generate.population;

import java.time.LocalDate;
import org.almoner.generate.Dice;
import org.almoner.generate.Stamp;
import org.almoner.generate.people.People;

/**
 * Writes down what was done to find or prevent something, for as long as practices keep it, and
 * what leaves nothing to screen. Diligence decides, so that what is missing is missing together.
 */
final class Checks {
  private static final int YEARS_BACK = 21;
  private static final int SEASON = 100;

  private final People people;
  private final Health health;
  private final Notebook notebook;

  Checks(People people, Health health, Notebook notebook) {
    this.people = people;
    this.health = health;
    this.notebook = notebook;
  }

  void write() {
    Dice choice = people.dice("population-colorectal", number());
    Screening own = Screening.COLORECTAL.get(choice.outcome(0.58, 0.22, 0.12, 0.05, 0.03));
    for (Screening screening : Screening.values()) {
      if (!Screening.COLORECTAL.contains(screening) || screening == own) {
        write(screening, people.dice("population-" + screening.word(), number()));
      }
    }
    operations(people.dice("population-operations", number()));
  }

  private void write(Screening screening, Dice dice) {
    int last = Integer.MIN_VALUE / 2;
    double uptake = screening.uptake(health.diligence());
    for (int year = -YEARS_BACK; year < 1; year++) {
      int day = day(screening, health.span().today() + year * Span.YEAR + 1, dice);
      boolean taken = dice.chance(uptake);
      String result = result(screening, dice);
      boolean due = day - last > screening.years() * Span.YEAR - 60;
      if (taken && due && screening.concerns(health, day)) {
        last = day;
        if (day >= health.span().today() - screening.kept() * Span.YEAR) {
          service(screening.word(), day, result);
        }
      }
    }
  }

  /** Any day of a year that begins on one; a vaccine against influenza waits for autumn. */
  private static int day(Screening screening, int first, Dice dice) {
    if (screening != Screening.INFLUENZA_VACCINE) {
      return first + (int) dice.below(Span.YEAR);
    }
    LocalDate september = LocalDate.of(LocalDate.ofEpochDay(first).getYear(), 9, 1);
    return (int) (september.toEpochDay() + dice.below(SEASON));
  }

  private static String result(Screening screening, Dice dice) {
    if (Double.isNaN(screening.positive())) {
      return "";
    }
    return dice.chance(screening.positive()) ? "positive" : "negative";
  }

  private void operations(Dice dice) {
    int today = health.span().today();
    double age = health.age(today);
    int before = today - 60 - (int) dice.below(12 * Span.YEAR);
    boolean womb = dice.chance(0.14);
    boolean breasts = dice.chance(health.has(Disorder.TREATED, today) ? 0.03 : 0.01);
    boolean bowel = dice.chance(health.has(Disorder.COLORECTAL_CANCER, today) ? 0.4 : 0.004);
    boolean dying = dice.chance(0.03 * StrictMath.exp(health.frailty() - 2));
    if (health.isFemale() && age >= 48 && womb) {
      service("hysterectomy", before, "");
    }
    if (health.isFemale() && age >= 35 && breasts) {
      service("bilateral_mastectomy", before, "");
    }
    if (bowel) {
      service("colectomy", before, "");
    }
    if (dying && age >= 60) {
      service("hospice", today - (int) dice.below(300), "");
    }
  }

  private void service(String service, int day, String result) {
    notebook.add(
        PopulationExport.SERVICES,
        day * 86_400L,
        notebook.patient(),
        service,
        Stamp.date(day),
        result);
  }

  private long number() {
    return health.person().number();
  }
}
