package org.almoner.population.rows;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What CMS-HCC asks of a patient.
 *
 * @param segment CNA, CND, CFA, CFD, CPA, CPD, INS, NE or SNPNE
 * @param orec original reason of entitlement, 0 to 3
 */
public record Medicare(@Nullable String segment, @Nullable Integer orec, @Nullable Boolean medicaid)
    implements Serializable {
  public static final Medicare UNKNOWN = new Medicare(null, null, null);
}
