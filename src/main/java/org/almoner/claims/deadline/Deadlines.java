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
    LocalDate appeal = ofAppeal(notice, codes).map(Limit::last).orElse(null);
    LocalDate sendBy = appeal == null ? null : codes.holidays().workingDayBy(appeal);
    LocalDate corrected = ofCorrectedClaim(notice, codes).map(Limit::last).orElse(null);
    return new Deadlines(appeal, sendBy, corrected);
  }

  /** Of the first appeal. */
  public static Optional<Limit> ofAppeal(Notice notice, CodeLists codes) {
    return codes
        .windows()
        .find(AppealStep.APPEAL_1, notice.filing(), notice.date())
        .flatMap(window -> Limit.of(window, notice));
  }

  /** Of a corrected claim: its own window, else timely filing. */
  public static Optional<Limit> ofCorrectedClaim(Notice notice, CodeLists codes) {
    Optional<AppealWindow> own =
        codes.windows().own(AppealStep.CORRECTED_CLAIM, notice.filing(), notice.date());
    return own.isPresent()
        ? own.flatMap(window -> Limit.of(window, notice))
        : ofTimelyFiling(notice, codes);
  }

  /** Of asking a payer to reopen what it decided, for a clerical error; none where no window is. */
  public static Optional<Limit> ofReopening(Notice notice, CodeLists codes) {
    return codes
        .windows()
        .own(AppealStep.REOPENING_CLERICAL, notice.filing(), notice.date())
        .flatMap(window -> Limit.of(window, notice));
  }

  /** Of a claim itself. */
  public static Optional<Limit> ofTimelyFiling(Notice notice, CodeLists codes) {
    return codes
        .windows()
        .find(AppealStep.TIMELY_FILING, notice.filing(), notice.date())
        .flatMap(window -> Limit.of(window, notice));
  }

  /**
   * Of a claim to a payer of which nothing is known: the shortest usual window.
   *
   * @param serviceDate null where it is not known
   */
  public static Optional<Limit> ofUnknownPayer(@Nullable LocalDate serviceDate, CodeLists codes) {
    Notice any = new Notice(LocalDate.MIN, null, serviceDate);
    return codes
        .windows()
        .ofOthers(AppealStep.TIMELY_FILING)
        .flatMap(window -> Limit.of(window, any));
  }

  /** CLAIMS 5, MA130: no appeal; the new claim keeps its deadline. */
  public Deadlines withoutAppeal() {
    return new Deadlines(null, null, correctedClaim);
  }

  /** Whether an appeal may still be sent on a day. */
  public boolean isOpen(LocalDate day) {
    return appeal != null && !day.isAfter(appeal);
  }
}
