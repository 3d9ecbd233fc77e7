package org.almoner.access.support;

import java.io.Serializable;
import java.util.List;
import org.almoner.access.input.Scenarios;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Constant;
import org.almoner.access.terms.Figure;
import org.almoner.access.terms.Term;

/**
 * What a support arm changes against the baseline arm.
 *
 * @param delay days more
 * @param dropout points of risk more
 * @param burden points of operational burden more
 * @param net what it is worth; {@link Constant#BENEFIT_NEUTRAL} where nothing changes
 * @param score the same, 0 to 100
 */
public record Benefit(Figure delay, Figure dropout, Figure burden, Figure net, Figure score)
    implements Serializable {

  static Benefit of(Operations arm, Operations baseline, Assumptions assumptions) {
    Figure delay = difference("delta_delay_days", arm.delay(), baseline.delay());
    Figure dropout = difference("delta_dropout_risk", arm.dropout(), baseline.dropout());
    Figure burden = difference("delta_operational_burden", arm.burden(), baseline.burden());
    Figure net =
        Figure.sum(
            "net_benefit",
            Term.of("neutral", assumptions.factor(Constant.BENEFIT_NEUTRAL)),
            worth(Constant.BENEFIT_PER_DELAY_DAY, delay, assumptions),
            worth(Constant.BENEFIT_PER_DROPOUT_POINT, dropout, assumptions),
            worth(Constant.BENEFIT_PER_OPERATIONS_POINT, burden, assumptions));
    Figure score = Figure.sum("scenario_benefit_score", Term.of("net", net.factor())).index();
    return new Benefit(delay, dropout, burden, net, score);
  }

  private static Term worth(Constant each, Figure delta, Assumptions assumptions) {
    return Term.less(delta.name(), assumptions.factor(each), delta.factor());
  }

  private static Figure difference(String name, Figure here, Figure baseline) {
    return Figure.sum(
        name,
        Term.of("arm", here.factor()),
        Term.less("baseline", baseline.of(Scenarios.BASELINE)));
  }

  /** All its numbers, each after those that it is made of. */
  public List<Figure> figures() {
    return List.of(delay, dropout, burden, net, score);
  }
}
