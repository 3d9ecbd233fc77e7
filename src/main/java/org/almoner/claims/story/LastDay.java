package org.almoner.claims.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.codes.AppealWindow;
import org.almoner.claims.deadline.Limit;
import org.almoner.claims.decide.Perspective;

/** A last day in words: who must have what by then, why then, and when to send it. */
record LastDay(Limit limit, Perspective perspective) {
  /** 42 CFR 405.942 presumes that mail takes so long. */
  private static final int MAIL_DAYS = 5;

  boolean isPast() {
    return perspective.businessDate().isAfter(limit.last());
  }

  /**
   * The last working day on which it can go so that it is there the same day; where no working day
   * is left, the last day itself.
   */
  LocalDate sendBy() {
    LocalDate working = workingDayBy(limit.last());
    return working.isBefore(perspective.businessDate()) ? limit.last() : working;
  }

  /** Until when the payer must have it, and by which window. */
  String arrival() {
    return "the payer must have it by %s (%s)".formatted(limit.last(), window());
  }

  /** How a letter is in time: no mail is delivered on a day that is no working day. */
  String letter() {
    LocalDate posted = workingDayBy(workingDayBy(limit.last()).minusDays(MAIL_DAYS));
    return posted.isBefore(perspective.businessDate())
        ? "it is too late for a letter: portal or fax"
        : "by portal or fax until the day at the left, a letter posted by " + posted;
  }

  /** Its length, its clock, and who says so. */
  String window() {
    AppealWindow window = limit.window();
    List<String> words = new ArrayList<>();
    words.add(
        Words.counted(window.length(), window.inYears() ? "year" : "day")
            + (window.fromService() ? " after the service" : " after the payer's notice"));
    if (window.presumedReceiptDays() > 0) {
      words.add(
          Words.counted(window.presumedReceiptDays(), "more day") + " for the notice to arrive");
    }
    if (window.isAgreed()) {
      words.add("as agreed with the payer");
    } else if (window.caveat() != null) {
      words.add(window.caveat());
    } else if (window.isAssumed()) {
      words.add("assumed: the contract may say otherwise");
    }
    return String.join(", ", words);
  }

  private LocalDate workingDayBy(LocalDate day) {
    return perspective.codes().holidays().workingDayBy(day);
  }
}
