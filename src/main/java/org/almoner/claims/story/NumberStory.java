package org.almoner.claims.story;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.claims.codes.CodeLabels;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.match.ClaimHistory;
import org.almoner.claims.rows.Normalised;
import org.jspecify.annotations.Nullable;

/**
 * All that is known by a day of the claims of a number, which may be used more than once.
 *
 * @param accounts in the order of their services; none where the number is not known
 */
public record NumberStory(String number, LocalDate asOf, List<AccountStory> accounts) {

  /**
   * What is asked for.
   *
   * @param number as anybody wrote it: the provider's, of a submission or of an answer
   * @param serviceDate a day of service; null for all
   */
  public record Question(String number, @Nullable LocalDate serviceDate, LocalDate asOf) {

    private boolean isAbout(DecidedClaim claim) {
      ClaimHistory history = claim.history();
      Stream<String> sent =
          history.chain() == null
              ? Stream.empty()
              : history.chain().submissions().stream().map(each -> each.submission().claim().pcn());
      Stream<String> answered =
          history.answers().stream().map(each -> each.answer().remit().claim().pcn());
      String wanted = Normalised.of(number);
      return Stream.concat(sent, answered).map(Normalised::of).anyMatch(wanted::equals)
          && isServed(claim);
    }

    private boolean isServed(DecidedClaim claim) {
      LocalDate from = claim.identity().serviceFrom();
      LocalDate to = claim.identity().serviceTo();
      return serviceDate == null
          || (from != null
              && !serviceDate.isBefore(from)
              && !serviceDate.isAfter(to == null ? from : to));
    }
  }

  /**
   * @param claims those of the number, all of their accounts, and any others
   */
  public static NumberStory of(Question question, List<DecidedClaim> claims) {
    Set<String> accounts =
        claims.stream()
            .filter(question::isAbout)
            .map(each -> each.identity().accountId())
            .collect(Collectors.toSet());
    Map<String, List<DecidedClaim>> wanted = new LinkedHashMap<>();
    claims.stream()
        .filter(each -> accounts.contains(each.identity().accountId()))
        .sorted(
            comparing(
                    (DecidedClaim each) -> each.identity().serviceFrom(), nullsLast(naturalOrder()))
                .thenComparing(each -> each.identity().submittedDate(), nullsLast(naturalOrder()))
                .thenComparing(each -> each.identity().payerSequence())
                .thenComparing(each -> each.identity().claimId()))
        .forEach(
            each ->
                wanted
                    .computeIfAbsent(each.identity().accountId(), any -> new ArrayList<>())
                    .add(each));
    Payers payers = new Payers(claims);
    AccountTelling telling = new AccountTelling(payers, CodeLabels.packed());
    return new NumberStory(
        question.number(), question.asOf(), wanted.values().stream().map(telling::story).toList());
  }
}
