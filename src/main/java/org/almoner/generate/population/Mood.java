package org.almoner.generate.population;

import org.almoner.generate.Dice;
import org.almoner.generate.Stamp;

/**
 * Writes down who is asked for depression once a year, what the answers add up to, and what follows
 * where they are many: a talk, a drug, or nothing in time.
 */
final class Mood {
  private static final int YEARS_BACK = 3;
  private static final double MANY = 10;

  private final Health health;
  private final Body body;
  private final Notebook notebook;
  private final Prescriptions prescriptions;
  private final Dice dice;

  Mood(Health health, Body body, Notebook notebook, Prescriptions prescriptions, Dice dice) {
    this.health = health;
    this.body = body;
    this.notebook = notebook;
    this.prescriptions = prescriptions;
    this.dice = dice;
  }

  void write() {
    for (int year = -YEARS_BACK; year < 1; year++) {
      int day = health.span().today() + year * Span.YEAR + 1 + (int) dice.below(Span.YEAR);
      boolean depressed = health.has(Disorder.DEPRESSION, day);
      if (dice.chance(likely((depressed ? 0.8 : -0.1) + 0.9 * health.diligence()))) {
        asked(day);
      }
    }
  }

  private void asked(int day) {
    long points = Math.round(body.phq9(day, dice));
    boolean many = points >= MANY;
    service("phq_screen", day, many ? "positive" : "negative");
    if (many || dice.chance(0.5)) {
      long at = Stamp.daytime(day, dice);
      notebook.add(
          PopulationExport.MEASUREMENTS,
          at,
          notebook.patient(),
          "phq9",
          Long.toString(points),
          Stamp.instant(at));
    }
    if (many && dice.chance(likely(0.3 + 0.8 * health.diligence()))) {
      service("follow_up", day + (int) Math.min(70, dice.exponential(14)), "");
    }
    if (many && dice.chance(0.25)) {
      prescriptions.begin(dice.any(Drug.ANTIDEPRESSANTS), day + (int) dice.below(40));
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

  private static double likely(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
