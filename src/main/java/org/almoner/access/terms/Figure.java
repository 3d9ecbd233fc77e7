package org.almoner.access.terms;

import java.io.Serializable;
import java.util.List;

/**
 * A number and what it is the sum of. The terms are what computes it, so that an explanation cannot
 * differ from the result.
 *
 * @param name of the metric
 */
public record Figure(String name, List<Term> terms, double value) implements Serializable {

  /** The name of the term that keeps a figure within its limits. */
  public static final String CLAMP = "clamp";

  public static Figure sum(String name, Term... terms) {
    return sum(name, List.of(terms));
  }

  public static Figure sum(String name, List<Term> terms) {
    double value = 0;
    for (Term term : terms) {
      value += term.value();
    }
    return new Figure(name, terms, value);
  }

  /** The figure as it is, or with one term more that brings it to the nearer limit. */
  public Figure clamped(double least, double largest) {
    if (value >= least && value <= largest) {
      return this;
    }
    double limit = value < least ? least : largest;
    Term[] all = terms.toArray(new Term[terms.size() + 1]);
    all[terms.size()] = Term.clamp(limit - value);
    return new Figure(name, List.of(all), limit);
  }

  /** Between 0 and 100. */
  public Figure index() {
    return clamped(0, 100);
  }

  /** Whether a limit changed it by more than rounding does. */
  public boolean isClamped() {
    Term last = terms.isEmpty() ? null : terms.get(terms.size() - 1);
    return last != null && last.name().equals(CLAMP) && Rounding.nine(last.value()) != 0;
  }

  /** The value rounded for comparisons; see {@link Rounding}. */
  public double compared() {
    return Rounding.nine(value);
  }

  public Factor factor() {
    return Factor.of(name, value);
  }

  /** As a factor of something that has a figure of that name, too. */
  public Factor of(String whose) {
    return Factor.of(name + "[" + whose + "]", value);
  }
}
