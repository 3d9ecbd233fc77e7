package org.almoner.access.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almoner.access.coverage.AccessOutcome;
import org.almoner.access.coverage.Confidence;
import org.almoner.access.coverage.CoverageOutcome;
import org.almoner.access.engine.Priced;
import org.almoner.access.engine.PricedArm;
import org.almoner.access.input.Coverage;
import org.almoner.access.input.RuleType;
import org.almoner.access.input.Scenarios;
import org.almoner.access.support.SupportOutcome;
import org.almoner.access.terms.Figure;
import org.almoner.access.terms.Rounding;
import org.almoner.access.terms.Utf8Order;
import org.jspecify.annotations.Nullable;

/** Many requests in one row for each product, plan and access arm. */
public final class Portfolio {
  private static final List<String> KEY =
      List.of("product_id", "payer_id", "plan_id", "jurisdiction", "access_arm");

  /** Barriers that may be dominant, in the order of their columns. */
  private static final List<String> BARRIERS =
      List.of(
          AccessOutcome.NOT_LISTED,
          RuleType.PA.label(),
          RuleType.ST.label(),
          RuleType.SP.label(),
          RuleType.QL.label(),
          AccessOutcome.NO_BARRIER);

  private final Map<List<String>, List<PricedArm>> cells =
      new TreeMap<>(
          (a, b) -> {
            int order = 0;
            for (int i = 0; i < a.size() && order == 0; i++) {
              order = Utf8Order.ASCENDING.compare(a.get(i), b.get(i));
            }
            return order;
          });

  /** Adds a request; one whose coverage is not yet known belongs to no plan and adds nothing. */
  public void add(Priced priced) {
    Coverage coverage = priced.request().coverage();
    if (coverage == null) {
      return;
    }
    for (PricedArm arm : priced.arms()) {
      List<String> key =
          List.of(
              priced.request().productId(),
              coverage.payerId(),
              coverage.planId(),
              coverage.jurisdiction(),
              arm.name());
      cells.computeIfAbsent(key, each -> new ArrayList<>()).add(arm);
    }
  }

  public static List<String> columns() {
    Stream<String> shares =
        Stream.of(
                Stream.of("eligible", "limited", "gap"),
                Arrays.stream(Confidence.values()).map(each -> "confidence_" + each.label()),
                BARRIERS.stream().map(each -> "barrier_" + each))
            .flatMap(each -> each)
            .map(each -> "share_" + each);
    Stream<String> means =
        Stream.of(
            "mean_administrative_burden",
            "mean_delta_approval_complexity",
            "mean_delta_administrative_burden",
            "best_support_arm",
            "best_mean_score");
    return Stream.of(KEY.stream(), Stream.of("requests"), shares, means)
        .flatMap(each -> each)
        .toList();
  }

  /** By key. */
  public List<List<@Nullable Object>> rows() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    cells.forEach((key, arms) -> rows.add(row(key, arms)));
    return rows;
  }

  private static List<@Nullable Object> row(List<String> key, List<PricedArm> arms) {
    List<AccessOutcome> outcomes =
        arms.stream().map(PricedArm::access).filter(each -> each != null).toList();
    List<@Nullable Object> row = new ArrayList<>(key);
    row.add(outcomes.size());
    row.add(share(outcomes, AccessOutcome::isEligible));
    row.add(share(outcomes, each -> each.position().coverage() == CoverageOutcome.LIMITED));
    row.add(share(outcomes, AccessOutcome::isGap));
    for (Confidence confidence : Confidence.values()) {
      row.add(share(outcomes, each -> each.position().confidence() == confidence));
    }
    for (String barrier : BARRIERS) {
      row.add(share(outcomes, each -> each.dominantBarrier().equals(barrier)));
    }
    row.add(mean(outcomes, each -> each.restrictions().burden()));
    row.add(mean(outcomes, AccessOutcome::deltaComplexity));
    row.add(mean(outcomes, AccessOutcome::deltaBurden));
    addBest(row, arms);
    return row;
  }

  private static void addBest(List<@Nullable Object> row, List<PricedArm> arms) {
    Map<String, List<SupportOutcome>> byArm = new TreeMap<>(Utf8Order.ASCENDING);
    for (PricedArm arm : arms) {
      for (SupportOutcome each : arm.support()) {
        byArm.computeIfAbsent(each.arm().name(), name -> new ArrayList<>()).add(each);
      }
    }
    byArm.remove(Scenarios.BASELINE);
    Map.Entry<String, List<SupportOutcome>> best =
        byArm.entrySet().stream()
            .min(
                Comparator.comparingDouble(
                    each -> -Rounding.nine(mean(each.getValue(), o -> o.benefit().net()))))
            .orElse(null);
    row.add(best == null ? null : best.getKey());
    row.add(best == null ? null : (Double) mean(best.getValue(), o -> o.benefit().score()));
  }

  private static <T> double mean(List<T> all, Function<T, Figure> figure) {
    return all.stream().mapToDouble(each -> figure.apply(each).value()).average().orElse(0);
  }

  private static double share(List<AccessOutcome> all, Predicate<AccessOutcome> holds) {
    return (double) all.stream().filter(holds).count() / all.size();
  }
}
