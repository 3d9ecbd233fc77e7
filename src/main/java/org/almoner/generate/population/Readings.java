package org.almoner.generate.population;

import static org.almoner.generate.population.Disorder.CORONARY;
import static org.almoner.generate.population.Disorder.HYPERLIPIDEMIA;
import static org.almoner.generate.population.Disorder.HYPERTENSION;
import static org.almoner.generate.population.Disorder.KIDNEY_DISEASE;

import java.util.List;
import java.util.Locale;
import org.almoner.generate.Dice;
import org.almoner.generate.Stamp;

/** Writes down what is measured where somebody is seen; a high pressure is taken again. */
final class Readings {
  private static final List<Disorder> OF_LIPIDS =
      List.of(HYPERLIPIDEMIA, CORONARY, Disorder.DIABETES);
  private static final List<Disorder> OF_KIDNEYS =
      List.of(KIDNEY_DISEASE, HYPERTENSION, Disorder.DIABETES, Disorder.TYPE_1_DIABETES);
  private static final double HIGH_SYSTOLIC = 140;
  private static final int MINUTES_BETWEEN = 8;

  private final Health health;
  private final Body body;
  private final Notebook notebook;
  private final Dice dice;

  Readings(Health health, Body body, Notebook notebook, Dice dice) {
    this.health = health;
    this.body = body;
    this.notebook = notebook;
    this.dice = dice;
  }

  void write(List<Visit> visits) {
    visits.forEach(this::write);
  }

  private void write(Visit visit) {
    long at = visit.start() + 120 + dice.below(400);
    switch (visit.kind()) {
      case HOSPITAL -> {
        pressures(at, 0.9);
        function(at, 0.5);
      }
      case EMERGENCY -> pressures(at, 0.4);
      case SPECIALIST -> pressures(at, 0.2);
      case PRIMARY -> {
        pressures(at, 0.9);
        weight(at, 0.5);
        function(at, health.age(visit.day()) >= 65 ? 0.35 : 0.2);
        laboratory(at, 0.12);
      }
      case WELLNESS -> {
        pressures(at, 0.95);
        weight(at, 0.9);
        function(at, 0.6);
        laboratory(at, 0.55);
      }
    }
  }

  private void pressures(long at, double share) {
    if (!dice.chance(share)) {
      return;
    }
    double first = body.systolic(day(at), dice);
    pressure(at, first);
    if (first >= HIGH_SYSTOLIC && dice.chance(0.5)) {
      pressure(at + 60L * MINUTES_BETWEEN, first - 4 + 6 * dice.normal());
    }
  }

  private void pressure(long at, double systolic) {
    add("systolic_bp", at, systolic);
    add("diastolic_bp", at, body.diastolic(systolic, dice));
  }

  private void weight(long at, double share) {
    if (dice.chance(share)) {
      add("bmi", at, "%.1f", body.bmi(day(at), dice));
    }
  }

  private void function(long at, double share) {
    if (dice.chance(share)) {
      add("functional_status", at, body.functionalStatus(dice));
    }
  }

  /**
   * @param share of what nobody in particular is sent for
   */
  private void laboratory(long at, double share) {
    if (dice.chance(health.hasAny(Body.ANY_DIABETES, day(at)) ? 0.55 : share / 2)) {
      sugar(at);
    }
    if (dice.chance(health.hasAny(OF_LIPIDS, day(at)) ? Math.max(0.3, share) : share)) {
      double total = body.cholesterol(day(at), dice);
      add("cholesterol", at, total);
      add("ldl", at, body.ldl(total, dice));
    }
    if (dice.chance(health.hasAny(OF_KIDNEYS, day(at)) ? 0.45 : share / 2)) {
      add("egfr", at, body.egfr(day(at), dice));
    }
  }

  /** Now and then from two tubes of a day. */
  private void sugar(long at) {
    add("hba1c", at, "%.1f", body.hba1c(day(at), dice));
    if (dice.chance(0.03)) {
      add("hba1c", at + 1_800, "%.1f", body.hba1c(day(at), dice));
    }
  }

  private void add(String measure, long at, double value) {
    add(measure, at, "%.0f", value);
  }

  private void add(String measure, long at, String format, double value) {
    notebook.add(
        PopulationExport.MEASUREMENTS,
        at,
        notebook.patient(),
        measure,
        String.format(Locale.ROOT, format, value),
        Stamp.instant(at));
  }

  private static int day(long second) {
    return (int) (second / 86_400);
  }
}
