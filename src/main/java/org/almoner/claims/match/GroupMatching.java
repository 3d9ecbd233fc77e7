package org.almoner.claims.match;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Normalised;
import org.jspecify.annotations.Nullable;

/** Claims of connected accounts with all that is known of each: CLAIMS 3 and 4. */
public final class GroupMatching {
  private final FileOrder files;
  private final List<Submitted> submissions;
  private final List<Answered> answers;
  private final List<Acknowledgement> claimAcknowledgements;
  private final ClaimAcknowledgements acknowledgements;

  private GroupMatching(ClaimGroup group, FileOrder files) {
    this.files = files;
    this.submissions =
        group.submissions().stream()
            .sorted(comparing(each -> each.submission().origin(), files.rows()))
            .toList();
    this.answers = group.answers().stream().sorted(Answered.order(files)).toList();
    this.claimAcknowledgements = group.claimAcknowledgements();
    this.acknowledgements = new ClaimAcknowledgements(group, submissions);
  }

  /** Those with a submission in its order, crossovers behind their account, then the others. */
  public static List<ClaimHistory> of(ClaimGroup group, FileOrder files) {
    GroupMatching matching = new GroupMatching(group, files);
    return matching.histories(Account.of(Chains.of(matching.submissions, matching.known())));
  }

  /** What control numbers stand for, by the claims without corrections. */
  private KnownNumbers known() {
    KnownNumbers known = KnownNumbers.none();
    if (submissions.stream().noneMatch(Submitted::corrects)) {
      return known;
    }
    List<Submitted> plain = submissions.stream().filter(each -> !each.corrects()).toList();
    Map<String, Match> matches = matches(Account.of(Chains.of(plain, KnownNumbers.none())));
    for (Answered answer : answers) {
      KnownNumbers.add(known.remitNumbers(), answer.icn(), answer.number());
      Account account = matches.getOrDefault(answer.id(), Match.NONE).account();
      if (account != null) {
        account
            .submissions()
            .forEach(each -> KnownNumbers.add(known.answered(), answer.icn(), each.id()));
      }
    }
    claimAcknowledgements.forEach(
        each ->
            KnownNumbers.add(
                known.acknowledgedNumbers(),
                Normalised.of(each.icn()),
                Normalised.of(each.reference())));
    return known;
  }

  private Map<String, Match> matches(List<Account> accounts) {
    return Matching.of(accounts, answers, acknowledgements.icns());
  }

  private List<ClaimHistory> histories(List<Account> accounts) {
    Map<String, Match> matches = matches(accounts);
    Map<Account, List<Answered>> byAccount = new HashMap<>();
    Map<String, List<Answered>> unmatched = new LinkedHashMap<>();
    for (Answered answer : answers) {
      Account account = matches.getOrDefault(answer.id(), Match.NONE).account();
      if (account == null) {
        unmatched
            .computeIfAbsent(ClaimDraft.remitOnlyId(answer), any -> new ArrayList<>())
            .add(answer);
      } else {
        byAccount.computeIfAbsent(account, any -> new ArrayList<>()).add(answer);
      }
    }
    return Stream.concat(
            accounts.stream()
                .flatMap(
                    account ->
                        Claims.of(account, byAccount.getOrDefault(account, List.of())).stream()),
            unmatched.values().stream().map(ClaimDraft::remitOnly))
        .map(draft -> finished(draft, matches))
        .toList();
  }

  private ClaimHistory finished(ClaimDraft draft, Map<String, Match> matches) {
    return draft.finished(
        (answer, chain) -> matched(answer, chain, matches.getOrDefault(answer.id(), Match.NONE)),
        acknowledgements.of(draft.chain(), files),
        files);
  }

  private static MatchedAnswer matched(Answered answer, @Nullable Chain chain, Match match) {
    Submitted submitted = chain == null ? null : chain.answeredBy(answer);
    return new MatchedAnswer(
        answer, match.level(), match.reason(), LineMatching.of(answer, submitted));
  }
}
