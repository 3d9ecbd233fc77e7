package org.almoner.claims.decide;

import java.time.LocalDate;
import org.almoner.claims.deadline.Deadlines;
import org.almoner.claims.deadline.Notice;
import org.jspecify.annotations.Nullable;

/** When a denial was told: CLAIMS 6. */
final class DenialNotice {

  /** DTM 405, else BPR16, else known. */
  static @Nullable LocalDate date(Decision decision) {
    LocalDate produced = decision.answer().payment().productionDate();
    return produced == null ? decision.date() : produced;
  }

  /** Of a denial of a claim; MA130 leaves none to appeal. */
  static Deadlines deadlines(Decision decision, Cause cause, DecidedClaim claim) {
    LocalDate date = date(decision);
    if (date == null) {
      return Deadlines.NONE;
    }
    String filing = decision.answer().remit().claim().filing();
    Notice notice =
        new Notice(date, filing == null ? claim.filing() : filing, claim.identity().filingStart());
    Deadlines deadlines = Deadlines.of(notice, claim.perspective().codes());
    return cause.isUnprocessable() ? deadlines.withoutAppeal() : deadlines;
  }

  private DenialNotice() {}
}
