package org.almoner.generate.engagement;

import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.engagement.Course.Decision;
import org.almoner.generate.engagement.Course.Eve;
import org.almoner.generate.engagement.Course.Turn;
import org.almoner.generate.engagement.Journal.Letter;

/** What pharmacies and the vendor of the risk score deliver, outcomes, and the truth. */
record FeedRows(EngagementWorld world, Profile profile, Course course) {
  private static final double JITTER = 0.06;
  private static final double LATE_SCORE = 0.015;

  void write(Journal journal) {
    fills(journal, world.dice("fills", profile.number()));
    outcomes(journal, world.dice("outcomes", profile.number()));
    scores(journal, world.dice("scores", profile.number()));
    course.decisions().forEach(decision -> truth(journal, decision));
  }

  private void fills(Journal journal, Dice dice) {
    for (int day : course.fills()) {
      long recorded = Stamp.nightly(day + 1 + (int) dice.below(4), dice);
      if (day <= world.lastDay() && journal.knows(recorded)) {
        journal.add(
            EngagementExport.FILLS,
            journal.key(Letter.F),
            journal.patient(),
            profile.brand().id(),
            Stamp.date(day),
            Integer.toString(profile.brand().supply()),
            Stamp.instant(recorded));
      }
    }
  }

  private void outcomes(Journal journal, Dice dice) {
    for (Turn turn : course.turns()) {
      long recorded = Stamp.nightly(turn.known(), dice);
      if (journal.knows(recorded)) {
        journal.add(
            EngagementExport.OUTCOMES,
            journal.key(Letter.O),
            journal.patient(),
            turn.stopped() ? "discontinued" : "restarted",
            Stamp.date(turn.day()),
            Stamp.instant(recorded));
      }
    }
  }

  private void scores(Journal journal, Dice dice) {
    List<Eve> eves = course.eves();
    for (int i = 0; i < eves.size(); i++) {
      Eve eve = eves.get(i);
      if (!eve.active()) {
        continue;
      }
      score(journal, dice, eve.day(), eve.risk());
      if (i + 1 < eves.size()) {
        double slope = (eves.get(i + 1).risk() - eve.risk()) / 7;
        for (int d = 1; d < 7; d++) {
          score(journal, dice, eve.day() + d, eve.risk() + d * slope + JITTER * dice.normal());
        }
      }
    }
  }

  private void score(Journal journal, Dice dice, int day, double logit) {
    boolean late = dice.chance(LATE_SCORE);
    long recorded = Stamp.nightly(day + 1 + (int) dice.below(3), dice);
    boolean delivered = (world.lastDay() - day) % world.scores().days() == 0;
    if (!delivered || (late && !journal.knows(recorded))) {
      return;
    }
    long permille = Math.round(1000 / (1 + StrictMath.exp(0.5 - logit)));
    String text = Long.toString(Math.max(1, Math.min(999, permille)));
    journal.add(
        EngagementExport.RISK_SCORES,
        journal.patient(),
        Stamp.date(day),
        "0." + "000".substring(text.length()) + text,
        late ? Stamp.instant(recorded) : "");
  }

  private static void truth(Journal journal, Decision decision) {
    Outlook outlook = decision.outlook();
    journal.add(
        EngagementExport.DECISION_POINTS,
        journal.patient(),
        Stamp.date(decision.day()),
        decision.contacted() ? "1" : "0",
        probability(outlook.propensity()),
        probability(outlook.withoutContact()),
        probability(outlook.withContact()),
        Integer.toString(outlook.outcomes() & 1),
        Integer.toString(outlook.outcomes() >> 1));
  }

  /** Five digits. */
  private static String probability(double value) {
    String text = Long.toString(Math.round(100_000 * value));
    return "0." + "00000".substring(Math.min(5, text.length())) + text;
  }
}
