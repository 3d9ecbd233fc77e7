package org.almoner.claims.story;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    claims.forEach(each -> stories.add(story(each, claims)));
    AccountMoney money =
        new AccountMoney(claims.stream().map(each -> money(each, claims)).toList());
    return new AccountStory(heading(claims.get(0)), money.figures(), stories);
  }

  private String heading(DecidedClaim first) {
    ClaimIdentity identity = first.identity();
    return "Services of %s, %s provider %s"
        .formatted(
            period(identity.serviceFrom(), identity.serviceTo()),
            first.history().chain() == null ? "paid to" : "billed by",
            provider(first));
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

  private ClaimStory story(DecidedClaim claim, List<DecidedClaim> all) {
    String payer = payers.of(claim.identity().payer());
    Optional<NextPayer> next = NextPayer.of(claim, later(claim, all), payers);
    return new ClaimStory(
        heading(claim, payer),
        state(claim, all),
        happenings(claim),
        money(claim, all).figures(),
        new NextSteps(claim, next, payers, labels).all());
  }

  private static List<DecidedClaim> later(DecidedClaim claim, List<DecidedClaim> all) {
    return all.subList(all.indexOf(claim) + 1, all.size());
  }

  private static String heading(DecidedClaim claim, String payer) {
    ClaimIdentity identity = claim.identity();
    return "%s, %s payer%s, number %s"
        .formatted(
            payer,
            Words.sequence(identity.payerSequence()),
            identity.claimType() == null ? "" : ", " + Words.claimType(identity.claimType()),
            String.join(", later ", numbers(claim)));
  }

  /** Its own, then those under which it was sent again. */
  private static Set<String> numbers(DecidedClaim claim) {
    Set<String> numbers = new LinkedHashSet<>();
    Optional.ofNullable(claim.identity().pcn()).ifPresent(numbers::add);
    Optional.ofNullable(claim.history().chain()).stream()
        .flatMap(chain -> chain.submissions().stream())
        .map(each -> each.submission().claim().pcn())
        .filter(Objects::nonNull)
        .forEach(numbers::add);
    return numbers;
  }

  private static String state(DecidedClaim claim, List<DecidedClaim> all) {
    String source =
        switch (claim.history().source()) {
          case SUBMISSION -> "";
          case CROSSOVER -> "; nobody here sent it: the payer before passed it on" + passed(all);
          case REMIT_ONLY -> "; no claim sent from here is known for it";
        };
    return Words.state(claim.state()) + source;
  }

  /** By which name a payer before called the one to which it passed a claim on. */
  private static String passed(List<DecidedClaim> all) {
    return all.stream()
        .map(NextPayer::passedTo)
        .flatMap(Optional::stream)
        .findFirst()
        .map(name -> ", to " + name)
        .orElse("");
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

  private ClaimMoney money(DecidedClaim claim, List<DecidedClaim> all) {
    return new ClaimMoney(
        claim, payers.of(claim.identity().payer()), NextPayer.of(claim, later(claim, all), payers));
  }
}
