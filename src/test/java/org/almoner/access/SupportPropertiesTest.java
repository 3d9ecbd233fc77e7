package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.almoner.access.coverage.AccessOutcome;
import org.almoner.access.engine.Forecast;
import org.almoner.access.engine.PricedArm;
import org.almoner.access.input.Stage;
import org.almoner.access.support.MeasuredFactors;
import org.almoner.access.support.SupportOutcome;
import org.almoner.access.terms.Factor;
import org.almoner.access.terms.Figure;
import org.almoner.access.terms.Term;
import org.junit.jupiter.api.Test;

/** What holds of the numbers of every request, tried on 10,000 by chance each. */
class SupportPropertiesTest {
  private static final double TOLERANCE = 1e-9;

  @Test
  void theInferredStageNeverChangesUnderASupportArm() {
    RandomAccess.forAll(
        world ->
            world
                .pricer()
                .price(world.request)
                .arms()
                .forEach(
                    arm -> {
                      Stage stage = arm.support().get(0).path().inferred();
                      arm.support()
                          .forEach(each -> assertThat(each.path().inferred()).isEqualTo(stage));
                    }));
  }

  @Test
  void theScoreIsFiftyWhereNothingChanges() {
    RandomAccess.forAll(
        world -> {
          for (PricedArm arm : world.pricer().price(world.request).arms()) {
            SupportOutcome baseline = arm.support().get(0);
            for (SupportOutcome each : arm.support()) {
              boolean same =
                  each.operations().delay().compared() == baseline.operations().delay().compared()
                      && same(each.operations().dropout(), baseline.operations().dropout())
                      && same(each.operations().burden(), baseline.operations().burden());
              assertThat(!same || each.benefit().score().compared() == 50).isTrue();
              assertThat(baseline.benefit().score().value()).isEqualTo(50);
            }
          }
        });
  }

  @Test
  void lessDelayDropoutOrBurdenNeverLowersTheNetBenefit() {
    RandomAccess.forAll(
        world ->
            world
                .pricer()
                .price(world.request)
                .arms()
                .forEach(
                    arm -> {
                      for (SupportOutcome one : arm.support()) {
                        for (SupportOutcome other : arm.support()) {
                          assertThat(!isNowhereWorse(one, other) || isWorthAsMuch(one, other))
                              .isTrue();
                        }
                      }
                    }));
  }

  @Test
  void attributionSumsToOne() {
    RandomAccess.forAll(
        world ->
            outcomes(world)
                .forEach(
                    each ->
                        assertThat(
                                each.path().attribution().values().stream()
                                    .mapToDouble(Figure::value)
                                    .sum())
                            .isBetween(1 - TOLERANCE, 1 + TOLERANCE)));
  }

  @Test
  void indicesStayBetweenZeroAndAHundred() {
    RandomAccess.forAll(
        world ->
            world
                .pricer()
                .price(world.request, measured(world))
                .arms()
                .forEach(
                    arm ->
                        indices(arm)
                            .forEach(each -> assertThat(each.value()).isBetween(0.0, 100.0))));
  }

  @Test
  void everyNumberIsTheSumOfItsTermsAndEveryTermTheProductOfItsFactors() {
    RandomAccess.forAll(
        world -> {
          for (PricedArm arm : world.pricer().price(world.request, measured(world)).arms()) {
            assertThat(figures(arm).filter(each -> !addsUp(each))).isEmpty();
          }
        });
  }

  private static MeasuredFactors measured(RandomAccess world) {
    return new MeasuredFactors(world.random.nextInt(9) / 4.0, world.random.nextInt(9) / 4.0);
  }

  private static boolean same(Figure one, Figure other) {
    return one.compared() == other.compared();
  }

  private static boolean isNowhereWorse(SupportOutcome one, SupportOutcome other) {
    return one.operations().delay().value() <= other.operations().delay().value()
        && one.operations().dropout().value() <= other.operations().dropout().value()
        && one.operations().burden().value() <= other.operations().burden().value();
  }

  private static boolean isWorthAsMuch(SupportOutcome one, SupportOutcome other) {
    return one.benefit().net().compared() >= other.benefit().net().compared();
  }

  private static Stream<SupportOutcome> outcomes(RandomAccess world) {
    return world.pricer().price(world.request).arms().stream()
        .flatMap(arm -> arm.support().stream());
  }

  private static Stream<Figure> indices(PricedArm arm) {
    AccessOutcome access = arm.access();
    Stream<Figure> burden =
        access == null ? Stream.of() : Stream.of(access.restrictions().burden());
    Stream<Figure> support =
        arm.support().stream()
            .flatMap(
                each ->
                    Stream.of(
                        each.operations().dropout(),
                        each.operations().retained(),
                        each.operations().burden(),
                        each.operations().strainIndex(),
                        each.benefit().score()));
    Stream<Figure> forecasts =
        arm.forecasts().stream()
            .flatMap(
                each ->
                    Stream.of(
                        each.initiation(),
                        each.retained(),
                        each.utilization(),
                        each.commercialImpact()));
    return Stream.of(burden, support, forecasts).flatMap(each -> each);
  }

  private static Stream<Figure> figures(PricedArm arm) {
    Stream<Figure> access = arm.access() == null ? Stream.of() : arm.access().figures().stream();
    Stream<Figure> support = arm.support().stream().flatMap(each -> each.figures().stream());
    Stream<Figure> forecasts =
        arm.forecasts().stream().map(Forecast::figures).flatMap(List::stream);
    return Stream.of(access, support, forecasts).flatMap(each -> each);
  }

  private static boolean addsUp(Figure figure) {
    double sum = 0;
    int clamps = 0;
    boolean products = true;
    for (Term term : figure.terms()) {
      boolean clamp = term.name().equals(Figure.CLAMP);
      clamps += clamp ? 1 : 0;
      products &= clamp || Math.abs(product(term) - term.value()) <= TOLERANCE;
      sum += term.value();
    }
    return products && clamps <= 1 && Math.abs(sum - figure.value()) <= TOLERANCE;
  }

  private static double product(Term term) {
    double product = term.negative() ? -1 : 1;
    for (Factor factor : term.factors()) {
      product *= factor.divides() ? 1 / factor.value() : factor.value();
    }
    return product;
  }
}
