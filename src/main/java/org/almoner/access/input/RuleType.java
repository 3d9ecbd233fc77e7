package org.almoner.access.input;

import java.util.Locale;
import org.almoner.access.terms.Constant;
import org.almoner.access.terms.Labelled;

/** Kinds of utilization management, in the order in which their flags are told. */
public enum RuleType implements Labelled {
  /** Prior authorization. */
  PA(Constant.PA_WEIGHT, 1),
  /** Step therapy. */
  ST(Constant.ST_WEIGHT, 2),
  /** Quantity limit. */
  QL(Constant.QL_WEIGHT, 4),
  /** Specialty pharmacy. */
  SP(Constant.SP_WEIGHT, 3);

  private final Constant weight;
  private final int precedence;
  private final String points = "points_" + name().toLowerCase(Locale.ROOT);

  RuleType(Constant weight, int precedence) {
    this.weight = weight;
    this.precedence = precedence;
  }

  /** Points per degree of severity. */
  public Constant weight() {
    return weight;
  }

  /** The name of the figure that sums them. */
  public String points() {
    return points;
  }

  /** Of types with equal points the lowest is dominant. */
  public int precedence() {
    return precedence;
  }

  @Override
  public String label() {
    return name();
  }
}
