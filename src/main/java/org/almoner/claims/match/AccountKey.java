package org.almoner.claims.match;

import java.time.LocalDate;
import org.almoner.claims.rows.Keys;
import org.jspecify.annotations.Nullable;

/** What the claims of all payers for one service have in common: CLAIMS 3, 3. */
record AccountKey(String number, @Nullable String npi, @Nullable LocalDate serviceFrom) {

  static AccountKey of(Submitted first) {
    return new AccountKey(first.number(), first.npi(), first.serviceFrom());
  }

  String id() {
    return Keys.of(number, npi, serviceFrom);
  }
}
