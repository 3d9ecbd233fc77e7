package org.almoner.claims.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.claims.codes.AppealWindow;

/**
 * A last day with the window that gives it.
 *
 * @param last inclusive, whatever day of the week it is
 */
public record Limit(LocalDate last, AppealWindow window) {

  /** None where the clock starts at a service without a date. */
  static Optional<Limit> of(AppealWindow window, Notice notice) {
    LocalDate start = window.fromService() ? notice.serviceDate() : notice.date();
    return start == null ? Optional.empty() : Optional.of(new Limit(window.lastDay(start), window));
  }
}
