package org.almoner.claims.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.claims.codes.AppealStep;
import org.almoner.claims.codes.AppealWindow;
import org.almoner.claims.codes.CodeLists;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines of a notice.
 *
 * @param appeal the last day of the first appeal
 * @param sendBy the last working day on or before it
 * @param correctedClaim the last day of a corrected claim: its own window, else timely filing; null
 *     where the service has no date
 */
public record Deadlines(
    @Nullable LocalDate appeal, @Nullable LocalDate sendBy, @Nullable LocalDate correctedClaim) {
  /** Of a denial that is answered by a new claim only. */
  public static final Deadlines NONE = new Deadlines(null, null, null);

  public static Deadlines of(Notice notice, CodeLists codes) {
    LocalDate appeal =
        codes
            .windows()
            .find(AppealStep.APPEAL_1, notice.filing(), notice.date())
            .map(window -> window.lastDay(notice.date()))
            .orElse(null);
    LocalDate sendBy = appeal == null ? null : codes.holidays().workingDayBy(appeal);
    return new Deadlines(appeal, sendBy, correctedClaim(notice, codes));
  }

  /** CLAIMS 5, MA130: no appeal; the new claim keeps its deadline. */
  public Deadlines withoutAppeal() {
    return new Deadlines(null, null, correctedClaim);
  }

  /** The last day of a claim itself; null where the service has no date. */
  public static @Nullable LocalDate timelyFiling(Notice notice, CodeLists codes) {
    return codes
        .windows()
        .find(AppealStep.TIMELY_FILING, notice.filing(), notice.date())
        .map(row -> lastDay(row, notice))
        .orElse(null);
  }

  /** Whether an appeal may still be sent on a day. */
  public boolean isOpen(LocalDate day) {
    return appeal != null && !day.isAfter(appeal);
  }

  private static @Nullable LocalDate correctedClaim(Notice notice, CodeLists codes) {
    Optional<AppealWindow> window =
        codes
            .windows()
            .own(AppealStep.CORRECTED_CLAIM, notice.filing(), notice.date())
            .or(
                () ->
                    codes.windows().find(AppealStep.TIMELY_FILING, notice.filing(), notice.date()));
    return window.map(row -> lastDay(row, notice)).orElse(null);
  }

  private static @Nullable LocalDate lastDay(AppealWindow window, Notice notice) {
    LocalDate start = window.fromService() ? notice.serviceDate() : notice.date();
    return start == null ? null : window.lastDay(start);
  }
}
