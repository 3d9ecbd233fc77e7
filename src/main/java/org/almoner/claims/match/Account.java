package org.almoner.claims.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The claims of all payers for one service. */
record Account(String id, List<Chain> chains) {

  /** In the order of their first submission. */
  static List<Account> of(List<Chain> chains) {
    Map<AccountKey, List<Chain>> byKey = new LinkedHashMap<>();
    chains.forEach(
        chain -> byKey.computeIfAbsent(chain.accountKey(), key -> new ArrayList<>()).add(chain));
    return byKey.entrySet().stream()
        .map(entry -> new Account(entry.getKey().id(), entry.getValue()))
        .toList();
  }

  List<Submitted> submissions() {
    return chains.stream().flatMap(chain -> chain.submissions().stream()).toList();
  }
}
