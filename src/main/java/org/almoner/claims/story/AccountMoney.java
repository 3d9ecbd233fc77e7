package org.almoner.claims.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a charge among all payers.
 *
 * @param all at least one, the first payer's first
 */
record AccountMoney(List<ClaimMoney> all) {

  /** None where there is one claim, which tells it itself. */
  List<Figure> figures() {
    if (all.size() < 2) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(ClaimMoney.CHARGE, all.get(0).charge()));
    all.stream()
        .filter(ClaimMoney::isAnswered)
        .forEach(each -> figures.add(new Figure("Paid by " + each.payer(), each.paid())));
    BigDecimal writtenOff =
        all.stream().map(ClaimMoney::writtenOff).reduce(BigDecimal.ZERO, BigDecimal::add);
    figures.add(new Figure(ClaimMoney.WRITTEN_OFF, writtenOff));
    all.stream()
        .map(each -> new Figure("Denied by " + each.payer(), denied(each)))
        .filter(figure -> figure.amount().signum() != 0)
        .forEach(figures::add);
    all.stream()
        .filter(ClaimMoney::isDecided)
        .reduce((earlier, later) -> later)
        .filter(last -> isLast(last) || last.patients().signum() != 0)
        .ifPresent(last -> figures.add(share(last)));
    if (!all.get(all.size() - 1).isDecided()) {
      figures.add(new Figure(ClaimMoney.NOT_YET, BigDecimal.ZERO));
    }
    return figures;
  }

  /** What the last payer denies and the patient owes is the patient's. */
  private BigDecimal denied(ClaimMoney claim) {
    return isLast(claim) ? claim.denied().subtract(claim.deniedToPatient()) : claim.denied();
  }

  /** The patient's share is what the last payer left of what the one before had left. */
  private Figure share(ClaimMoney decided) {
    return isLast(decided)
        ? new Figure(
            "The patient owes, as " + decided.payer() + " decided last",
            decided.patients().add(decided.deniedToPatient()))
        : new Figure(decided.share(), decided.patients());
  }

  private boolean isLast(ClaimMoney claim) {
    return claim.equals(all.get(all.size() - 1));
  }
}
