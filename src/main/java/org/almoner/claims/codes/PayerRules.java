package org.almoner.claims.codes;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rules by payer; those of a code before those of any, the later before the earlier. */
public final class PayerRules implements Serializable {
  private static final Comparator<PayerRule> FIRST =
      comparing((PayerRule rule) -> rule.code().equals(PayerRule.ANY))
          .thenComparing(rule -> rule.validity().from(), nullsLast(reverseOrder()))
          .thenComparing(PayerRule::code, naturalOrder())
          .thenComparing(PayerRule::kind, naturalOrder());

  public static final PayerRules NONE = of(List.of());

  private final Map<String, List<PayerRule>> byPayer;

  private PayerRules(Map<String, List<PayerRule>> byPayer) {
    this.byPayer = byPayer;
  }

  public static PayerRules of(List<PayerRule> rules) {
    return new PayerRules(
        rules.stream().sorted(FIRST).collect(groupingBy(PayerRule::payer, TreeMap::new, toList())));
  }

  /**
   * @param payer normalised
   */
  List<PayerRule> of(@Nullable String payer) {
    return payer == null ? List.of() : byPayer.getOrDefault(payer, List.of());
  }

  /**
   * After how many days silence of a payer tells.
   *
   * @param submitted null where it is not known: only what holds ever since is asked
   */
  public OptionalInt maturityDays(@Nullable String payer, @Nullable LocalDate submitted) {
    LocalDate date = submitted == null ? LocalDate.MIN : submitted;
    return of(payer).stream()
        .filter(rule -> rule.kind().equals(PayerRule.MATURITY) && rule.validity().holds(date))
        .mapToInt(rule -> Integer.parseInt(rule.value()))
        .findFirst();
  }

  /** The same of the same rules, in whatever order they came. */
  @Override
  public String toString() {
    return byPayer.toString();
  }
}
