package org.almoner.generate.engagement;

import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.Stamp;
import org.almoner.generate.engagement.Journal.Letter;
import org.almoner.generate.people.Brand;
import org.almoner.generate.people.People;
import org.almoner.generate.story.Course.Decision;
import org.almoner.generate.story.Course.Eve;
import org.almoner.generate.story.Course.Turn;
import org.almoner.generate.story.Outlook;
import org.almoner.generate.story.Story;

/** What pharmacies and the vendor of the risk score deliver, outcomes, and the truth. */
record FeedRows(EngagementChapter chapter, Story story) {
  private static final double JITTER = 0.06;
  private static final double LATE_SCORE = 0.015;

  void write(Journal journal) {
    long number = story.person().number();
    fills(journal, people().dice("fills", number));
    outcomes(journal, people().dice("outcomes", number));
    scores(journal, people().dice("scores", number));
    story.course().decisions().forEach(decision -> truth(journal, decision));
  }

  private People people() {
    return chapter.world().people();
  }

  private void fills(Journal journal, Dice dice) {
    Brand brand = story.person().profile().brand();
    for (int day : story.course().fills()) {
      boolean late = dice.chance(0.1);
      long recorded =
          late ? Stamp.nightly(day + 1 + (int) dice.below(5), dice) : Stamp.daytime(day, dice);
      if (day <= people().lastDay() && journal.knows(recorded)) {
        journal.add(
            EngagementExport.FILLS,
            journal.key(Letter.F),
            journal.patient(),
            brand.id(),
            Stamp.date(day),
            Integer.toString(brand.supply()),
            Stamp.instant(recorded));
      }
    }
  }

  private void outcomes(Journal journal, Dice dice) {
    for (Turn turn : story.course().turns()) {
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
    List<Eve> eves = story.course().eves();
    for (int i = 0; i < eves.size(); i++) {
      Eve eve = eves.get(i);
      if (!eve.active()) {
        continue;
      }
      score(journal, dice, eve.day(), eve.risk());
      double next = i + 1 < eves.size() ? eves.get(i + 1).risk() : eve.risk();
      for (int d = 1; d < 7; d++) {
        double between = eve.risk() + d * (next - eve.risk()) / 7;
        score(journal, dice, eve.day() + d, between + JITTER * dice.normal());
      }
    }
  }

  private void score(Journal journal, Dice dice, int day, double logit) {
    boolean late = dice.chance(LATE_SCORE);
    long recorded = Stamp.nightly(day + 1 + (int) dice.below(3), dice);
    boolean delivered = Math.floorMod(people().lastDay() - day, chapter.scores().days()) == 0;
    if (!delivered || day > people().lastDay() || (late && !journal.knows(recorded))) {
      return;
    }
    long permille = Math.round(1000 / (1 + StrictMath.exp(0.3 - 0.6 * logit)));
    String text = Long.toString(Math.max(1, Math.min(999, permille)));
    journal.add(
        EngagementExport.RISK_SCORES,
        journal.patient(),
        Stamp.date(day),
        "0." + "000".substring(text.length()) + text,
        late ? Stamp.instant(recorded) : "");
  }

  private void truth(Journal journal, Decision decision) {
    Outlook outlook = story.course().outlook(decision);
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
