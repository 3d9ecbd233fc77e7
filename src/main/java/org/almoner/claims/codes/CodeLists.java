package org.almoner.claims.codes;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All lists, read once and handed to whoever decides.
 *
 * @param rules what payers agreed to otherwise; it counts in what {@link #of} gives
 */
public record CodeLists(
    ReasonCodes reasons,
    RemarkRefinements remarks,
    Workflows workflows,
    Verdicts verdicts,
    ProviderAdjustmentKinds providerAdjustments,
    AppealWindows windows,
    Holidays holidays,
    PayerRules rules)
    implements Serializable {

  /** Those that come with the program. */
  public static CodeLists packed() {
    return new CodeLists(
        ReasonCodes.packed(),
        RemarkRefinements.packed(),
        Workflows.packed(),
        Verdicts.packed(),
        ProviderAdjustmentKinds.packed(),
        AppealWindows.packed(),
        Holidays.packed(),
        PayerRules.NONE);
  }

  /** The same with what payers agreed to. */
  public CodeLists with(PayerRules agreed) {
    return new CodeLists(
        reasons, remarks, workflows, verdicts, providerAdjustments, windows, holidays, agreed);
  }

  /**
   * The same with days on which a place is closed.
   *
   * @param days {@code holidays} of the settings
   */
  public CodeLists closedOn(Collection<LocalDate> days) {
    return new CodeLists(
        reasons,
        remarks,
        workflows,
        verdicts,
        providerAdjustments,
        windows,
        holidays.with(days),
        rules);
  }

  /**
   * As they read for a payer.
   *
   * @param payer normalised; null where it is not known
   */
  public CodeLists of(@Nullable String payer) {
    List<PayerRule> own = rules.of(payer);
    return own.isEmpty()
        ? this
        : new CodeLists(
            reasons.with(own),
            remarks,
            workflows,
            verdicts,
            providerAdjustments,
            windows.with(own),
            holidays,
            rules);
  }
}
