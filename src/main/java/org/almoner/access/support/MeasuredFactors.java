package org.almoner.access.support;

import java.io.Serializable;

/**
 * What was measured for a payer and a product, divided by what the model says on average of its
 * requests in the baseline arms; 1 where nothing was measured.
 *
 * @param delay multiplies the expected approval delay
 * @param dropout multiplies the dropout risk that a stage has by itself
 */
public record MeasuredFactors(double delay, double dropout) implements Serializable {
  public static final MeasuredFactors NONE = new MeasuredFactors(1, 1);

  public MeasuredFactors {
    if (!(delay >= 0 && dropout >= 0 && Double.isFinite(delay) && Double.isFinite(dropout))) {
      throw new IllegalArgumentException("measured factors are finite and not negative");
    }
  }
}
