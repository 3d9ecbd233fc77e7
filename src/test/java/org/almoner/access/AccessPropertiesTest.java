package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.almoner.access.engine.Priced;
import org.almoner.access.engine.PricedArm;
import org.almoner.access.engine.Pricer;
import org.almoner.access.formulary.Formulary;
import org.almoner.access.formulary.HubCapacities;
import org.almoner.access.formulary.LineResolution;
import org.almoner.access.input.AccessArm;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.AccessRule;
import org.almoner.access.input.Coverage;
import org.almoner.access.input.FormularyLine;
import org.almoner.access.input.ListStatus;
import org.almoner.access.input.RuleType;
import org.almoner.access.input.Scenarios;
import org.almoner.access.input.SupportArm;
import org.almoner.access.input.Window;
import org.almoner.access.tables.ResultTables;
import org.junit.jupiter.api.Test;

/** What holds of the position of every request, tried on 10,000 by chance each. */
class AccessPropertiesTest {
  @Test
  void eligibilityNeverChangesUnderAScenario() {
    RandomAccess.forAll(
        world -> {
          List<PricedArm> arms = world.pricer().price(world.request).arms();
          assertThat(arms.stream().map(PricedArm::access).map(a -> a == null || a.isEligible()))
              .containsOnly(arms.get(0).access() == null || arms.get(0).access().isEligible());
        });
  }

  @Test
  void aFurtherRuleInEffectNeverLowersComplexityInTheBaselineArm() {
    RandomAccess.forAll(
        world -> {
          if (world.lines.isEmpty() || world.request.coverage() == null) {
            return;
          }
          String line = "L" + world.random.nextInt(world.lines.size());
          AccessRule any = world.rule(line, "further");
          AccessRule further =
              new AccessRule("further", line, any.type(), any.severity(), true, Window.ALWAYS);
          List<AccessRule> more = new ArrayList<>(world.rules);
          more.add(further);

          double before = complexity(world.pricer().price(world.request), Scenarios.BASELINE);
          Priced after = world.pricer(world.lines, more).price(world.request);

          assertThat(complexity(after, Scenarios.BASELINE)).isGreaterThanOrEqualTo(before);
        });
  }

  @Test
  void aFurtherRuleMayLowerComplexityWhereQuantityLimitsAreRelieved() {
    Coverage plan = new Coverage("PAY", "PLAN", "MA");
    List<FormularyLine> lines =
        List.of(
            new FormularyLine("L1", "P", plan, ListStatus.LISTED, Window.ALWAYS),
            new FormularyLine("L2", "P", plan, ListStatus.LISTED, Window.ALWAYS));
    AccessRule prior = new AccessRule("R1", "L1", RuleType.PA, 1, true, Window.ALWAYS);
    AccessRule quantity = new AccessRule("R2", "L2", RuleType.QL, 3, true, Window.ALWAYS);
    AccessArm relief = new AccessArm("relief", 1, true, false);
    AccessRequest request = new AccessRequest("Q", null, "P", plan, RandomAccess.DAY);

    Priced before = pricer(lines, List.of(prior), relief).price(request);
    Priced after = pricer(lines, List.of(prior, quantity), relief).price(request);

    assertThat(complexity(before, Scenarios.BASELINE)).isEqualTo(4);
    assertThat(complexity(after, Scenarios.BASELINE)).isEqualTo(4.5);
    assertThat(complexity(before, "relief")).isEqualTo(4);
    assertThat(complexity(after, "relief")).isZero();
  }

  @Test
  void aLongerWindowOfALineNeverTurnsAMatchIntoNone() {
    RandomAccess.forAll(
        world -> {
          Coverage coverage = world.request.coverage();
          if (coverage == null || world.lines.isEmpty()) {
            return;
          }
          FormularyLine line = world.lines.get(world.random.nextInt(world.lines.size()));
          LocalDate from = line.window().from();
          Window longer = new Window(from == null ? null : from.minusDays(5), null);
          List<FormularyLine> others = new ArrayList<>(world.lines);
          others.remove(line);
          others.add(
              new FormularyLine(
                  line.lineId(), line.productId(), line.coverage(), line.listStatus(), longer));

          LineResolution before =
              Formulary.of(world.lines, List.of()).search(world.request, coverage).resolution();
          LineResolution after =
              Formulary.of(others, List.of()).search(world.request, coverage).resolution();

          assertThat(before != LineResolution.MATCHED || after == LineResolution.MATCHED).isTrue();
        });
  }

  @Test
  void theFirstDayOfAWindowIsInsideAndItsEndOutside() {
    RandomAccess.forAll(
        world -> {
          LocalDate from = RandomAccess.DAY.plusDays(world.random.nextInt(1000) - 500);
          LocalDate to = from.plusDays(1 + world.random.nextInt(400));
          Window window = new Window(from, to);

          assertThat(window.holds(from)).isTrue();
          assertThat(window.holds(to.minusDays(1))).isTrue();
          assertThat(window.holds(to)).isFalse();
          assertThat(window.holds(from.minusDays(1))).isFalse();
        });
  }

  @Test
  void theSameRequestHasTheSameResultWhateverTheOrderOfLinesAndRules() {
    RandomAccess.forAll(
        world -> {
          List<FormularyLine> lines = new ArrayList<>(world.lines);
          List<AccessRule> rules = new ArrayList<>(world.rules);
          Collections.shuffle(lines, world.random);
          Collections.shuffle(rules, world.random);

          assertThat(rows(world.pricer(lines, rules).price(world.request)))
              .isEqualTo(rows(world.pricer().price(world.request)));
        });
  }

  private static List<List<Object>> rows(Priced priced) {
    return ResultTables.ALL.stream().flatMap(table -> table.rows(priced).stream()).toList();
  }

  private static double complexity(Priced priced, String arm) {
    return Objects.requireNonNull(priced.arm(arm).access()).restrictions().raw().value();
  }

  private static Pricer pricer(List<FormularyLine> lines, List<AccessRule> rules, AccessArm arm) {
    return new Pricer(
        Formulary.of(lines, rules),
        HubCapacities.of(List.of(), List.of()),
        Scenarios.of(List.of(arm), List.<SupportArm>of()),
        RandomAccess.ASSUMPTIONS);
  }
}
