package org.almoner.claims.codes;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Windows by step, filing code and date. */
public final class AppealWindows implements Serializable {
  private static final String ANY = "*";

  private final List<AppealWindow> rows;

  private AppealWindows(List<AppealWindow> rows) {
    this.rows = List.copyOf(rows);
  }

  static AppealWindows packed() {
    return new AppealWindows(CodeRow.each("appeal_windows", AppealWindow::of));
  }

  /**
   * The row of the filing code in force, else the row of all others, in force or not: CLAIMS 6.
   *
   * @param date of the notice
   */
  public Optional<AppealWindow> find(AppealStep step, @Nullable String filing, LocalDate date) {
    return own(step, filing, date)
        .or(() -> own(step, ANY, date))
        .or(() -> rows.stream().filter(row -> row.isFor(step, ANY)).findFirst());
  }

  /** As {@link #find}, but only a row of the filing code itself. */
  public Optional<AppealWindow> own(AppealStep step, @Nullable String filing, LocalDate date) {
    return rows.stream()
        .filter(row -> filing != null && row.isFor(step, filing))
        .filter(row -> row.validity().holds(date))
        .findFirst();
  }
}
