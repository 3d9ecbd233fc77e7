package org.almoner.claims.story;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.match.ClaimSource;
import org.almoner.claims.match.Submitted;
import org.almoner.claims.rows.ClaimParties;
import org.almoner.claims.rows.Normalised;
import org.jspecify.annotations.Nullable;

/**
 * Payers by the names that submissions give them. One that nothing was sent to has the name by
 * which a payer before called it, where an account was passed on to one only.
 */
final class Payers {
  private final Map<String, String> names = new HashMap<>();

  Payers(List<DecidedClaim> claims) {
    for (DecidedClaim claim : claims) {
      if (claim.history().chain() != null) {
        claim.history().chain().submissions().forEach(this::learn);
      }
    }
    claims.stream()
        .collect(groupingBy(each -> each.identity().accountId()))
        .values()
        .forEach(this::learnPassedTo);
  }

  private void learnPassedTo(List<DecidedClaim> account) {
    Set<String> called =
        account.stream().map(NextPayer::passedTo).flatMap(Optional::stream).collect(toSet());
    Set<String> answered =
        account.stream()
            .filter(each -> each.history().source() == ClaimSource.CROSSOVER)
            .map(each -> each.identity().payer())
            .filter(Objects::nonNull)
            .collect(toSet());
    if (called.size() == 1 && answered.size() == 1) {
      names.putIfAbsent(answered.iterator().next(), called.iterator().next());
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
