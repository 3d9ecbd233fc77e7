package org.almoner.claims.codes;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dated window.
 *
 * @param filings SBR09 or CLP06 codes; {@code *} for all that have no row of their own
 * @param fromService the clock starts at the service, not at a notice
 * @param length in calendar days, or in years
 * @param presumedReceiptDays days a notice is presumed to travel
 * @param confidence evidence, expert, placeholder: an assumption, or contract
 * @param caveat in words, what may make it another; null where nothing special does
 */
public record AppealWindow(
    AppealStep step,
    Set<String> filings,
    boolean fromService,
    int length,
    boolean inYears,
    int presumedReceiptDays,
    String confidence,
    @Nullable String caveat,
    Validity validity)
    implements Serializable {
  static final String AGREED = "contract";

  /**
   * The last day: never moved by weekends (CLAIMS 6). Years end on the same day of a later year, 29
   * February on 28 February.
   */
  public LocalDate lastDay(LocalDate start) {
    LocalDate end = inYears ? start.plusYears(length) : start.plusDays(length);
    return end.plusDays(presumedReceiptDays);
  }

  /** No rule and no experience says so. */
  public boolean isAssumed() {
    return confidence.equals("placeholder");
  }

  /** The payer agreed to it. */
  public boolean isAgreed() {
    return confidence.equals(AGREED);
  }

  boolean isFor(AppealStep wanted, String filing) {
    return step == wanted && filings.contains(filing);
  }

  /** Of the filing code, or of all. */
  boolean covers(AppealStep wanted, @Nullable String filing) {
    return isFor(wanted, AppealWindows.ANY) || (filing != null && isFor(wanted, filing));
  }

  static AppealWindow of(CodeRow row) {
    return new AppealWindow(
        AppealStep.of(row.text("step")),
        Set.of(row.text("claim_filing_codes").split("\\|")),
        row.text("clock_starts").startsWith("service_date"),
        row.number("length"),
        row.text("unit").equals("years"),
        row.number("presumed_receipt_days"),
        row.text("confidence"),
        row.optional("caveat"),
        row.validity());
  }
}
