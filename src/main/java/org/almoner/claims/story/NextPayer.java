package org.almoner.claims.story;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.match.Chain;

/**
 * To whom goes what a payer left.
 *
 * @param name as far as it is known
 * @param isBilled whether a claim to it is known here, or the payer before passed it on
 * @param isDecided whether it has decided
 */
record NextPayer(String name, boolean isBilled, boolean isDecided) {

  /**
   * None where no other payer is known.
   *
   * @param later claims of the account to later payers, the first one's first
   */
  static Optional<NextPayer> of(DecidedClaim claim, List<DecidedClaim> later, Payers payers) {
    Optional<DecidedClaim> decided =
        later.stream().filter(NextPayer::isDecided).reduce((earlier, last) -> last);
    if (decided.isPresent()) {
      return decided.map(each -> new NextPayer(payers.of(each.identity().payer()), true, true));
    }
    return later.stream()
        .findFirst()
        .map(each -> payers.of(each.identity().payer()))
        .or(() -> passedTo(claim))
        .map(name -> new NextPayer(name, true, false))
        .or(() -> named(claim));
  }

  private static boolean isDecided(DecidedClaim claim) {
    return !claim.standing().current().isEmpty();
  }

  /** The payer to which this one passed the claim on. */
  static Optional<String> passedTo(DecidedClaim claim) {
    return claim.standing().current().stream()
        .map(each -> each.answer().remit().crossoverTo())
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Other payers of a claim to the first one come later. */
  private static Optional<NextPayer> named(DecidedClaim claim) {
    Chain chain = claim.history().chain();
    return chain != null
            && claim.identity().payerSequence().equals("P")
            && chain.last().submission().otherPayers() > 0
        ? Optional.of(new NextPayer("the next payer, which the claim names", false, false))
        : Optional.empty();
  }
}
