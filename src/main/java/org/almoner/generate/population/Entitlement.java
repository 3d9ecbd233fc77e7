package org.almoner.generate.population;

import org.almoner.generate.Dice;
import org.almoner.generate.people.Chart;
import org.almoner.generate.people.Profile;
import org.almoner.generate.people.Profile.Income;

/**
 * What Medicare and Medicaid have of somebody; empty where neither insures the person, or the chart
 * does not say.
 *
 * @param segment of CMS-HCC
 * @param orec original reason for entitlement: 0 age, 1 disability, 2 and 3 end-stage renal disease
 * @param medicaid whether covered by Medicaid, too: true, false or empty
 */
record Entitlement(String segment, String orec, String medicaid) {
  private static final double AGE = 65;

  static Entitlement draw(Dice dice, Profile profile, Chart chart, Span span) {
    if (chart.insurance().told().isEmpty()) {
      return new Entitlement("", "", "");
    }
    return switch (profile.insurance()) {
      case MEDICARE -> medicare(dice, profile, span.today());
      case MEDICAID -> new Entitlement("", "", "true");
      default -> new Entitlement("", "", "");
    };
  }

  /** Below 65 Medicare insures the disabled; of them a few have no reason on file. */
  private static Entitlement medicare(Dice dice, Profile profile, int day) {
    boolean aged = profile.age(day) >= AGE;
    boolean poor = profile.income() == Income.LOW;
    int dual = poor ? dice.outcome(0.4, 0.2, 0.4) : dice.outcome(0.05, 0.05, 0.9);
    String orec =
        aged
            ? new String[] {"1", "2", "3", "0"}[dice.outcome(0.1, 0.01, 0.01, 0.88)]
            : new String[] {"", "2", "3", "1"}[dice.outcome(0.06, 0.03, 0.03, 0.88)];
    int setting = dice.outcome(0.03, 0.01, 0.96);
    boolean entered = aged && profile.age(day) < AGE + 1;
    String community = "C" + "FPN".charAt(dual) + (aged ? 'A' : 'D');
    String segment = entered ? "NE" : new String[] {"INS", "SNPNE", community}[setting];
    return new Entitlement(segment, orec, Boolean.toString(dual < 2));
  }
}
