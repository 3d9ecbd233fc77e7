package org.almoner.claims.match;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What resubmissions of a claim have in common: CLAIMS 3, 2. */
record ChainKey(
    String number, @Nullable String npi, @Nullable String payer, @Nullable LocalDate serviceFrom) {

  static ChainKey of(Submitted submitted) {
    return new ChainKey(
        submitted.number(), submitted.npi(), submitted.payer(), submitted.serviceFrom());
  }

  /** The same of any service date. */
  ChainKey ofAnyService() {
    return new ChainKey(number, npi, payer, null);
  }

  ChainKey withNumber(String other) {
    return new ChainKey(other, npi, payer, null);
  }
}
