package org.almoner.claims.match;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What payers' control numbers stand for: CLAIMS 3, 1.
 *
 * @param answered submissions of the account that a remit of the number was matched to
 * @param remitNumbers CLP01 of remits of the number
 * @param acknowledgedNumbers TRN02 of 277CA that gave the number
 */
record KnownNumbers(
    Map<String, Set<String>> answered,
    Map<String, Set<String>> remitNumbers,
    Map<String, Set<String>> acknowledgedNumbers) {

  static KnownNumbers none() {
    return new KnownNumbers(new HashMap<>(), new HashMap<>(), new HashMap<>());
  }

  static void add(Map<String, Set<String>> to, String icn, String value) {
    if (!icn.isEmpty() && !value.isEmpty()) {
      to.computeIfAbsent(icn, any -> new LinkedHashSet<>()).add(value);
    }
  }
}
