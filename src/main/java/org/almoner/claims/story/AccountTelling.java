package org.almoner.claims.story;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.claims.codes.CodeLabels;
import org.almoner.claims.decide.ClaimIdentity;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.match.Chain;
import org.jspecify.annotations.Nullable;

/** Tells an account, claim by claim. */
record AccountTelling(Payers payers, CodeLabels labels) {

  /**
   * @param claims of one account, the first payer's first
   */
  AccountStory story(List<DecidedClaim> claims) {
    List<ClaimStory> stories = new ArrayList<>();
    for (int at = 0; at < claims.size(); at++) {
      stories.add(story(claims.get(at), claims.subList(at + 1, claims.size())));
    }
    return new AccountStory(heading(claims.get(0)), money(claims), stories);
  }

  private String heading(DecidedClaim first) {
    ClaimIdentity identity = first.identity();
    return "Services of %s, billed by provider %s"
        .formatted(period(identity.serviceFrom(), identity.serviceTo()), provider(first));
  }

  private static String provider(DecidedClaim claim) {
    Chain chain = claim.history().chain();
    String npi =
        chain == null
            ? claim.history().answers().get(0).answer().payment().payeeNpi()
            : chain.first().submission().parties().billingNpi();
    return npi == null ? "unknown" : npi;
  }

  private static String period(@Nullable LocalDate from, @Nullable LocalDate to) {
    return to == null || to.equals(from) ? Words.day(from) : Words.day(from) + " to " + to;
  }

  private ClaimStory story(DecidedClaim claim, List<DecidedClaim> later) {
    String payer = payers.of(claim.identity().payer());
    return new ClaimStory(
        heading(claim, payer),
        state(claim),
        happenings(claim),
        new ClaimMoney(claim, payer).figures(),
        new NextSteps(claim, later, payers).all());
  }

  private static String heading(DecidedClaim claim, String payer) {
    ClaimIdentity identity = claim.identity();
    return "%s, %s payer%s, number %s"
        .formatted(
            payer,
            Words.sequence(identity.payerSequence()),
            identity.claimType() == null ? "" : ", " + identity.claimType(),
            identity.pcn());
  }

  private static String state(DecidedClaim claim) {
    String source =
        switch (claim.history().source()) {
          case SUBMISSION -> "";
          case CROSSOVER -> "; nobody here sent it: the payer before passed it on";
          case REMIT_ONLY -> "; the submission is not known here";
        };
    return Words.state(claim.state()) + source;
  }

  /** In order; of one day what was sent, then acknowledged, then decided. */
  private List<Happening> happenings(DecidedClaim claim) {
    List<Happening> all = new ArrayList<>();
    Optional.ofNullable(claim.history().chain())
        .ifPresent(chain -> all.addAll(new Sent(payers).of(chain)));
    all.addAll(new Acknowledgements(labels).of(claim.history().acknowledged()));
    all.addAll(new Decided(claim, payers, labels).all());
    all.sort(comparing(Happening::date, nullsLast(naturalOrder())));
    return List.copyOf(all);
  }

  /** What became of the charge among all payers. */
  private List<Figure> money(List<DecidedClaim> claims) {
    if (claims.size() < 2) {
      return List.of();
    }
    List<ClaimMoney> all =
        claims.stream()
            .map(each -> new ClaimMoney(each, payers.of(each.identity().payer())))
            .toList();
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure(ClaimMoney.CHARGE, all.get(0).charge()));
    all.forEach(each -> figures.add(new Figure("Paid by " + each.payer(), each.paid())));
    BigDecimal writtenOff =
        all.stream().map(ClaimMoney::writtenOff).reduce(BigDecimal.ZERO, BigDecimal::add);
    figures.add(new Figure(ClaimMoney.WRITTEN_OFF, writtenOff));
    all.stream()
        .filter(each -> each.denied().signum() != 0)
        .forEach(each -> figures.add(new Figure("Denied by " + each.payer(), each.denied())));
    all.stream()
        .filter(ClaimMoney::isDecided)
        .reduce((earlier, later) -> later)
        .ifPresent(last -> figures.add(share(last, all)));
    return figures;
  }

  /** The patient's share is what the last payer left of what the one before had left. */
  private static Figure share(ClaimMoney decided, List<ClaimMoney> all) {
    boolean isLast = decided.equals(all.get(all.size() - 1));
    return new Figure(
        isLast ? "Patient owes, as " + decided.payer() + " decided last" : ClaimMoney.PATIENT,
        decided.patients());
  }
}
