package org.almoner.claims.codes;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Windows by step, filing code and date; what a payer agreed to comes before the list. */
public final class AppealWindows implements Serializable {
  static final String ANY = "*";

  private final List<AppealWindow> agreed;
  private final List<AppealWindow> rows;

  private AppealWindows(List<AppealWindow> agreed, List<AppealWindow> rows) {
    this.agreed = List.copyOf(agreed);
    this.rows = List.copyOf(rows);
  }

  static AppealWindows packed() {
    return new AppealWindows(List.of(), CodeRow.each("appeal_windows", AppealWindow::of));
  }

  /**
   * The same for a payer.
   *
   * @param rules the payer's, the first that holds first
   */
  AppealWindows with(List<PayerRule> rules) {
    return new AppealWindows(
        rules.stream().filter(PayerRule::isWindow).map(PayerRule::window).toList(), rows);
  }

  /**
   * The row of the filing code in force, else the row of all others, in force or not: CLAIMS 6.
   *
   * @param date of the notice
   */
  public Optional<AppealWindow> find(AppealStep step, @Nullable String filing, LocalDate date) {
    return own(step, filing, date).or(() -> listed(step, ANY, date)).or(() -> ofOthers(step));
  }

  /** The row of all that have none of their own, which is the shortest. */
  public Optional<AppealWindow> ofOthers(AppealStep step) {
    return rows.stream().filter(row -> row.isFor(step, ANY)).findFirst();
  }

  /** As {@link #find}, but only what was agreed to or a row of the filing code itself. */
  public Optional<AppealWindow> own(AppealStep step, @Nullable String filing, LocalDate date) {
    return agreed.stream()
        .filter(row -> row.covers(step, filing) && row.validity().holds(date))
        .findFirst()
        .or(() -> listed(step, filing, date));
  }

  private Optional<AppealWindow> listed(AppealStep step, @Nullable String filing, LocalDate date) {
    return rows.stream()
        .filter(row -> filing != null && row.isFor(step, filing))
        .filter(row -> row.validity().holds(date))
        .findFirst();
  }
}
