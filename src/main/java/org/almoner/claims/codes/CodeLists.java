package org.almoner.claims.codes;

import java.io.Serializable;

/** All lists, read once and handed to whoever decides. */
public record CodeLists(
    ReasonCodes reasons,
    RemarkRefinements remarks,
    Workflows workflows,
    Verdicts verdicts,
    ProviderAdjustmentKinds providerAdjustments,
    AppealWindows windows,
    Holidays holidays)
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
        Holidays.packed());
  }
}
