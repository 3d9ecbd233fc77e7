package org.almoner.learn;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One column of a model: a product of factors, brought to mean 0 and standard deviation 1 on the
 * training rows.
 *
 * @param name such as {@code age}, {@code age^2}, {@code gender=male}, {@code age:mpr_30d}
 * @param factors one for a plain feature, the same twice for a square
 * @param mean of the product in training
 * @param scale its standard deviation there
 */
public record DesignTerm(String name, List<Factor> factors, double mean, double scale)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What of a feature enters a product. */
  public enum Part {
    /** A number, standardised. */
    @JsonProperty("value")
    VALUE,
    /** 1 where it is missing. */
    @JsonProperty("missing")
    MISSING,
    /** 1 where it is this level. */
    @JsonProperty("level")
    LEVEL
  }

  /**
   * One factor.
   *
   * @param feature its position among the inputs
   * @param level of a category; null for other parts
   */
  public record Factor(int feature, Part part, @Nullable String level) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  public DesignTerm {
    factors = List.copyOf(factors);
    if (factors.isEmpty() || !Double.isFinite(mean) || !(scale > 0)) {
      throw new IllegalArgumentException("Column " + name + " needs factors, a mean and a scale");
    }
  }

  /** The features that the column tells of, each once. */
  public List<Integer> features() {
    return factors.stream().map(Factor::feature).distinct().collect(Collectors.toList());
  }

  DesignTerm withMoments(double newMean, double newScale) {
    return new DesignTerm(name, factors, newMean, newScale);
  }
}
