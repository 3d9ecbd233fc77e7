package org.almoner.population.hcc;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A patient's score with all that it is made of.
 *
 * @param terms the coefficients that are not 0; they add up to the raw score
 * @param categories the payment categories after the hierarchy
 * @param normalised raw ÷ normalisation · (1 − coding adjustment); null where no row of the day
 *     says by what
 */
public record HccScore(
    double raw, List<HccTerm> terms, SortedSet<Integer> categories, @Nullable Double normalised)
    implements Serializable {

  public HccScore {
    terms = List.copyOf(terms);
    categories = Collections.unmodifiableSortedSet(new TreeSet<>(categories));
  }

  static HccScore of(
      List<HccTerm> terms, SortedSet<Integer> categories, @Nullable HccNormalisation by) {
    double raw =
        terms.stream()
            .map(HccTerm::coefficient)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .doubleValue();
    return new HccScore(raw, terms, categories, by == null ? null : by.of(raw));
  }
}
