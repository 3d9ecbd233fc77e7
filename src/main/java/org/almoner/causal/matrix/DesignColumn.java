package org.almoner.causal.matrix;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One column of a design matrix.
 *
 * @param name such as {@code age^2} or {@code education=3}
 * @param values one number per row, none missing
 * @param modelled false for a reference level, a constant and a collinear column: they are checked
 *     for balance but stay out of the models
 * @param missing 1 where the value was missing and is filled in, or null where none was
 */
public record DesignColumn(
    String name, double[] values, boolean modelled, double @Nullable [] missing) {

  /** A column without missing values. */
  public static DesignColumn of(String name, double[] values) {
    return new DesignColumn(name, values, true, null);
  }

  public DesignColumn withoutModel() {
    return new DesignColumn(name, values, false, missing);
  }

  public DesignColumn select(int[] positions) {
    return new DesignColumn(
        name,
        select(values, positions),
        modelled,
        missing == null ? null : select(missing, positions));
  }

  private static double[] select(double[] from, int[] positions) {
    double[] selected = new double[positions.length];
    for (int i = 0; i < positions.length; i++) {
      selected[i] = from[positions[i]];
    }
    return selected;
  }

  public boolean isConstant() {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }
}
