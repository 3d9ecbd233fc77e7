package org.almoner.claims.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.match.Submitted;
import org.almoner.claims.rows.ClaimParties;
import org.almoner.claims.rows.Normalised;
import org.jspecify.annotations.Nullable;

/** Payers by the names that submissions give them. */
final class Payers {
  private final Map<String, String> names = new HashMap<>();

  Payers(List<DecidedClaim> claims) {
    for (DecidedClaim claim : claims) {
      if (claim.history().chain() != null) {
        claim.history().chain().submissions().forEach(this::learn);
      }
    }
  }

  private void learn(Submitted submitted) {
    ClaimParties parties = submitted.submission().parties();
    if (parties.payer() != null && parties.payerName() != null) {
      names.putIfAbsent(parties.payer(), parties.payerName());
    }
  }

  /**
   * Name and number, as far as they are known.
   *
   * @param payer normalised
   */
  String of(@Nullable String payer) {
    if (payer == null) {
      return "an unknown payer";
    }
    String name = names.get(payer);
    return name == null || Normalised.of(name).equals(payer) ? payer : name + " (" + payer + ")";
  }
}
