package org.almoner.generate.story;

import org.almoner.generate.people.Channel;

/**
 * One patient's week: what the FRM does, what it does to the patient, and what the patient does.
 *
 * <p>All days are days since 1970; a week is the seven days after its eve.
 */
record Dynamics(Traits traits, Nature nature) {
  private static final double STRAIN_MEMORY = 0.93;
  private static final double STRAIN_SHOCK = 0.26;
  private static final double BURDEN_CHANCE = 0.012;
  private static final double BURDEN = 0.9;
  private static final double ERROR_MEMORY = 0.5;
  private static final double ERROR_SPREAD = 0.2;
  private static final double SUPPORT_MEMORY = 0.5;
  private static final double VOICEMAIL = 0.1;

  /** Whether the contact of a week is left to the FRM. */
  enum Contact {
    NATURAL,
    FORCED,
    WITHHELD
  }

  /**
   * What happened in a week.
   *
   * @param benefit log hazard ratio of the contact, 0 where there was none
   * @param exit probability that a patient on therapy stops in the week
   */
  record Week(
      boolean contacted, boolean reached, Channel channel, double benefit, double exit, int fill) {}

  /** Whether side effects set in. */
  static boolean burdened(WeekDraws draws) {
    return draws.burden() < BURDEN_CHANCE;
  }

  Condition begin(double strain, int lastFill) {
    Condition condition = new Condition();
    condition.strain = strain;
    condition.lastFill = lastFill;
    condition.nextFill = lastFill + traits.supply();
    return condition;
  }

  /** Log odds of the risk score, about 0 on average. */
  double risk(Condition condition, int day) {
    return 1.15 * (traits.standing() + tenure(day) + condition.strain) + condition.error;
  }

  /** Probability of a contact in the week. */
  double propensity(Condition condition, int day) {
    double logit =
        -1.05
            + traits.pull()
            + 0.5 * risk(condition, day)
            + 0.05 * condition.recentContacts()
            + nature.intuition() * condition.strain;
    return 1 / (1 + StrictMath.exp(-logit));
  }

  /** Log hazard ratio of reaching the patient in the week: negative helps, positive annoys. */
  double benefit(Condition condition, int day, boolean preferred) {
    double difference =
        traits.need()
            + 0.5 * risk(condition, day)
            + 1.0 * (1 - Math.min(720, day - traits.startDay()) / 360.0)
            + (preferred ? 0.3 : -0.3)
            - 0.12 * (condition.recentContacts() - 1);
    double total = 1.8 * nature.benefit() + nature.difference() * difference;
    return Math.max(-3.5, Math.min(0.45, -total));
  }

  /** Carries the condition through the week that follows {@code day}. */
  Week pass(Condition condition, int day, WeekDraws draws, Contact rule) {
    boolean contacted =
        switch (rule) {
          case FORCED -> true;
          case WITHHELD -> false;
          case NATURAL -> draws.contact() < propensity(condition, day);
        };
    Channel channel = Channel.pick(draws.channel(), traits.knownChannel());
    boolean preferred = channel == traits.channel();
    boolean reached = contacted && draws.reach() < traits.reach() * (preferred ? 1 : 0.8);
    double benefit = contacted ? benefit(condition, day, preferred) : 0;
    condition.support = SUPPORT_MEMORY * condition.support + benefit * (reached ? 1 : VOICEMAIL);
    condition.support = Math.max(-3.5, condition.support);
    double exit = 1 - StrictMath.exp(-hazard(condition, day));
    int fill = fill(condition, day, draws);
    condition.contacts = condition.contacts << 1 | (contacted ? 1 : 0);
    condition.strain =
        STRAIN_MEMORY * condition.strain
            + STRAIN_SHOCK * draws.shock()
            + (burdened(draws) ? BURDEN : 0);
    condition.error =
        ERROR_MEMORY * condition.error
            + ERROR_SPREAD * StrictMath.sqrt(1 - ERROR_MEMORY * ERROR_MEMORY) * draws.noise();
    return new Week(contacted, reached, channel, benefit, exit, fill);
  }

  /** Stopping within the week, as a cumulative hazard. */
  private double hazard(Condition condition, int day) {
    double log = -2.4 + traits.standing() + tenure(day) + condition.strain + condition.support;
    return StrictMath.exp(log) * refillPhase(condition, day);
  }

  /** Patients stop at refills rather than between: factor of the hazard, about 1 over a cycle. */
  private double refillPhase(Condition condition, int day) {
    int left = condition.lastFill + traits.supply() - day;
    return Math.min(3, 2.6 * StrictMath.exp(-0.14 * left));
  }

  /** Log hazard by days on therapy: high in the first months. */
  private double tenure(int day) {
    double days = day - traits.startDay();
    return 0.3 * StrictMath.exp(-days / 60) + 0.35 - 0.7 * Math.min(1, days / 720);
  }

  /** The day of a fill in the week, 0 where there is none. */
  private int fill(Condition condition, int day, WeekDraws draws) {
    if (condition.nextFill > day + 7) {
      return 0;
    }
    int fill = Math.max(condition.nextFill, day + 1);
    condition.lastFill = fill;
    double trouble = traits.standing() + condition.strain;
    double late = 4 * StrictMath.exp(0.8 * trouble + 0.3 * condition.support);
    double gap = -3 - late * StrictMath.log(1 - draws.gap());
    condition.nextFill = fill + traits.supply() + (int) Math.min(25, Math.floor(gap));
    return fill;
  }
}
