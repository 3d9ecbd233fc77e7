package org.almoner.claims.match;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Remits to accounts by five levels: CLAIMS 4. The number, its like and its part; then what payers'
 * control numbers are known for; then member, charge and dates together.
 */
final class Matching {
  private final AccountIndex index;
  private final Map<String, Set<Account>> byIcn = new HashMap<>();
  private final Map<String, Match> matches = new LinkedHashMap<>();

  private Matching(List<Account> accounts) {
    this.index = new AccountIndex(accounts);
  }

  /**
   * A match for each answer, by its identifier.
   *
   * @param answers in order
   * @param acknowledged control numbers that 277CA gave, by submission
   */
  static Map<String, Match> of(
      List<Account> accounts, List<Answered> answers, Map<String, Set<String>> acknowledged) {
    Matching matching = new Matching(accounts);
    matching.learn(accounts, acknowledged);
    answers.forEach(answer -> matching.put(answer, matching.byNumber(answer)));
    int before;
    do {
      before = matching.found();
      answers.forEach(matching::byIcn);
      if (before == matching.found()) {
        answers.forEach(matching::byAttributes);
      }
    } while (before < matching.found());
    return matching.matches;
  }

  private int found() {
    return (int) matches.values().stream().filter(Match::isFound).count();
  }

  private void learn(List<Account> accounts, Map<String, Set<String>> acknowledged) {
    for (Account account : accounts) {
      for (Submitted each : account.submissions()) {
        know(each.originalIcn(), account);
        acknowledged.getOrDefault(each.id(), Set.of()).forEach(icn -> know(icn, account));
      }
    }
  }

  private void know(String icn, Account account) {
    if (!icn.isEmpty()) {
      byIcn.computeIfAbsent(icn, any -> new LinkedHashSet<>()).add(account);
    }
  }

  private void put(Answered answer, Match match) {
    matches.put(answer.id(), match);
    Account account = match.account();
    if (account != null) {
      know(answer.icn(), account);
    }
  }

  private Match byNumber(Answered answer) {
    String number = answer.number();
    if (number.isEmpty()) {
      return Match.NONE;
    }
    String pcn = answer.remit().claim().pcn();
    return Match.best(MatchLevel.PCN, index.ofPcn(pcn), answer, Match.Fit.NUMBER)
        .orIfNone(
            () ->
                Match.best(
                    MatchLevel.PCN_NORMALISED, index.ofNumber(number), answer, Match.Fit.NUMBER))
        .orIfNone(
            () ->
                Match.best(MatchLevel.PCN_TRUNCATED, index.ofPart(number), answer, Match.Fit.PART));
  }

  private void byIcn(Answered answer) {
    Match before = matches.getOrDefault(answer.id(), Match.NONE);
    if (before.isFound()) {
      return;
    }
    Set<Account> candidates = new LinkedHashSet<>(byIcn.getOrDefault(answer.icn(), Set.of()));
    candidates.addAll(byIcn.getOrDefault(answer.originalIcn(), Set.of()));
    Match match = Match.best(MatchLevel.ICN, candidates, answer, Match.Fit.NUMBER);
    put(answer, match.isFound() ? match : before.orIfNone(() -> match));
  }

  /** Only where nothing carried the number, or there is none. */
  private void byAttributes(Answered answer) {
    Match before = matches.getOrDefault(answer.id(), Match.NONE);
    boolean isCarried = !answer.number().isEmpty() && isCarried(answer);
    if (before.isFound() || isCarried) {
      return;
    }
    List<Account> alike =
        index.ofAttributes(answer).stream()
            .filter(account -> Likeness.of(answer, account).isFull())
            .toList();
    Match match = Match.only(MatchLevel.ATTRIBUTES, alike);
    put(answer, match.isFound() ? match : before.orIfNone(() -> match));
  }

  private boolean isCarried(Answered answer) {
    return !index.ofNumber(answer.number()).isEmpty();
  }
}
