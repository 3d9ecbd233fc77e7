package org.almoner.access.engine;

import java.io.Serializable;
import java.util.List;
import org.almoner.access.coverage.AccessOutcome;
import org.almoner.access.coverage.CoverageOutcome;
import org.almoner.access.support.SupportOutcome;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Constant;
import org.almoner.access.terms.Factor;
import org.almoner.access.terms.Figure;
import org.almoner.access.terms.Term;

/**
 * In which direction utilization would go: directional indices, no forecast.
 *
 * @param initiation proxy of patients who start
 * @param retained proxy of patients who stay
 * @param countedDelay delay as far as it counts, in days
 */
public record Forecast(
    Figure initiation,
    Figure retained,
    Figure countedDelay,
    Figure utilization,
    Figure commercialImpact)
    implements Serializable {
  private static final Factor HUNDRED = Factor.of("hundred", 100);

  /** Of an outcome and the access outcome that it rests on. */
  static Forecast of(AccessOutcome access, SupportOutcome support, Assumptions assumptions) {
    Figure initiation = initiation(access, assumptions);
    Figure retained =
        Figure.sum(
            "retained_treatment_proxy",
            Term.of("retained", support.operations().retained().factor()));
    Figure countedDelay =
        Figure.sum("counted_delay", Term.of("delay", support.operations().delay().factor()))
            .clamped(0, assumptions.value(Constant.UTILIZATION_LONGEST_DELAY));
    Term work =
        Term.less(
            "operations",
            assumptions.factor(Constant.UTILIZATION_OPERATIONS),
            support.operations().burden().factor());
    Figure utilization =
        Figure.sum(
            "utilization_index",
            weighted("initiation", Constant.UTILIZATION_INITIATION, initiation, assumptions),
            weighted("retained", Constant.UTILIZATION_RETAINED, retained, assumptions),
            promptness(assumptions),
            lateness(countedDelay, assumptions),
            ease(assumptions),
            work);
    return new Forecast(
        initiation, retained, countedDelay, utilization, impact(utilization, assumptions));
  }

  private static Term weighted(
      String name, Constant weight, Figure figure, Assumptions assumptions) {
    return Term.of(name, assumptions.factor(weight), figure.factor());
  }

  private static Figure impact(Figure utilization, Assumptions assumptions) {
    Factor value = assumptions.factor(Constant.UNIT_VALUE);
    return Figure.sum("commercial_impact_index", Term.of("value", utilization.factor(), value))
        .index();
  }

  private static Figure initiation(AccessOutcome access, Assumptions assumptions) {
    if (access.isGap()) {
      return Figure.sum("initiation_proxy");
    }
    boolean limited = access.position().coverage() == CoverageOutcome.LIMITED;
    return Figure.sum(
        "initiation_proxy",
        Term.of(
            "coverage",
            HUNDRED,
            assumptions.factor(limited ? Constant.INITIATION_LIMITED : Constant.INITIATION_LISTED),
            assumptions.factor(access.position().confidence().weight())));
  }

  private static Term promptness(Assumptions assumptions) {
    return Term.of("promptness", HUNDRED, assumptions.factor(Constant.UTILIZATION_DELAY));
  }

  private static Term lateness(Figure countedDelay, Assumptions assumptions) {
    return Term.less(
        "delay",
        HUNDRED,
        assumptions.factor(Constant.UTILIZATION_DELAY),
        countedDelay.factor(),
        assumptions.factor(Constant.UTILIZATION_LONGEST_DELAY).below());
  }

  private static Term ease(Assumptions assumptions) {
    return Term.of("ease", HUNDRED, assumptions.factor(Constant.UTILIZATION_OPERATIONS));
  }

  /** All its numbers, each after those that it is made of. */
  public List<Figure> figures() {
    return List.of(initiation, retained, countedDelay, utilization, commercialImpact);
  }
}
