package org.almoner.generate.population;

import org.almoner.generate.Dice;
import org.almoner.generate.Stamp;
import org.almoner.generate.people.Answer;
import org.almoner.generate.people.Chart;
import org.almoner.generate.people.Profile;
import org.almoner.generate.people.Profile.Income;

/** Writes down who somebody is: what the chart says, and nothing where it does not. */
record PatientRow(Health health, Notebook notebook, Dice dice) {
  private static final double NO_SCHOOLING_TOLD = 0.06;

  void write() {
    Profile profile = health.profile();
    Chart chart = health.person().chart();
    Area area = Area.draw(dice, chart.state().value(), profile.income());
    String education = education(profile.income());
    String consent = new String[] {"false", "true", ""}[dice.outcome(0.03, 0.1, 0.87)];
    Entitlement entitlement = Entitlement.draw(dice, profile, chart, health.span());
    int death = health.span().death();
    notebook.add(
        PopulationExport.PATIENTS,
        notebook.patient(),
        Stamp.date(profile.birthDay()),
        death == Illness.NEVER ? "" : Stamp.date(death),
        gender(chart.gender()),
        education,
        chart.income().told().replace("middle", "medium"),
        chart.insurance().told().replace("patient_pay", "uninsured"),
        chart.state().told(),
        chart.ethnicity().told().equals("hispanic") ? "hispanic" : chart.race().told(),
        consent,
        entitlement.segment(),
        entitlement.orec(),
        entitlement.medicaid(),
        chart.state().told().isEmpty() ? "" : area.zip3());
  }

  private static String gender(Answer gender) {
    return switch (gender.told()) {
      case "female" -> "F";
      case "male" -> "M";
      default -> gender.told();
    };
  }

  private String education(Income income) {
    int level =
        switch (income) {
          case LOW -> dice.outcome(0.62, 0.32, 0.06);
          case MIDDLE -> dice.outcome(0.36, 0.48, 0.16);
          case HIGH -> dice.outcome(0.13, 0.48, 0.39);
        };
    return dice.chance(NO_SCHOOLING_TOLD)
        ? ""
        : new String[] {"high_school", "college", "graduate"}[level];
  }
}
