package org.almoner.claims.match;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Accounts by what a remit may carry. */
final class AccountIndex {
  private final Map<String, Set<Account>> byPcn = new HashMap<>();
  private final Map<String, Set<Account>> byNumber = new HashMap<>();
  private final Map<String, Set<Account>> bySubmission = new HashMap<>();
  private final Map<MemberCharge, Set<Account>> byAttributes = new HashMap<>();
  private final NumberParts parts;

  private record MemberCharge(String member, BigDecimal charge) {
    static MemberCharge of(String member, BigDecimal charge) {
      return new MemberCharge(member, charge.abs().stripTrailingZeros());
    }
  }

  AccountIndex(List<Account> accounts) {
    for (Account account : accounts) {
      for (Submitted each : account.submissions()) {
        String pcn = each.submission().claim().pcn();
        add(byPcn, pcn == null ? "" : pcn, account);
        add(byNumber, each.number(), account);
        add(bySubmission, each.id(), account);
        add(byAttributes, MemberCharge.of(each.member(), each.charge()), account);
      }
    }
    this.parts = new NumberParts(byNumber.keySet());
  }

  private static <K> void add(Map<K, Set<Account>> to, K key, Account account) {
    to.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(account);
  }

  Collection<Account> ofPcn(String pcn) {
    return byPcn.getOrDefault(pcn, Set.of());
  }

  /**
   * @param number normalised
   */
  Collection<Account> ofNumber(String number) {
    return byNumber.getOrDefault(number, Set.of());
  }

  /** Accounts with a number that begins or ends with a part. */
  Collection<Account> ofPart(String part) {
    return parts.with(part).stream()
        .flatMap(number -> ofNumber(number).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Collection<Account> ofSubmission(String submissionId) {
    return bySubmission.getOrDefault(submissionId, Set.of());
  }

  /** Accounts with a submission of the remit's member and charge. */
  Collection<Account> ofAttributes(Answered answer) {
    return answer.member().isEmpty()
        ? Set.of()
        : byAttributes.getOrDefault(MemberCharge.of(answer.member(), answer.size()), Set.of());
  }
}
