package org.almoner.causal.study;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of a covariate list: a column, a power of it, or a category.
 *
 * @param column the column's name
 * @param power 1 for the column itself, 2 for its square, …
 * @param categorical whether each level gets an indicator of its own
 */
public record CovariateTerm(String column, int power, boolean categorical) {
  private static final Pattern CATEGORY = Pattern.compile("C\\((.+)\\)");
  private static final Pattern POWER = Pattern.compile("(.+)\\^([1-9])");

  /** Reads {@code age}, {@code age^2} or {@code C(education)}. */
  static CovariateTerm parse(String text) {
    Matcher category = CATEGORY.matcher(text);
    if (category.matches()) {
      return new CovariateTerm(category.group(1).strip(), 1, true);
    }

    Matcher power = POWER.matcher(text);
    return power.matches()
        ? new CovariateTerm(power.group(1).strip(), Integer.parseInt(power.group(2)), false)
        : new CovariateTerm(text, 1, false);
  }

  /** The name as it is written. */
  public String label() {
    return power == 1 ? column : column + "^" + power;
  }
}
