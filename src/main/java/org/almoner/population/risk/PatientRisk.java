package org.almoner.population.risk;

import static java.util.Comparator.comparingDouble;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.almoner.population.terms.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * The risk of a patient.
 *
 * @param components those that are known, 0 to 1
 * @param completeness weight of the components that are known, 0 to 1
 * @param composite their weighted mean; null where too little is known
 * @param terms what each component that is known brings to the composite: they add up to it
 */
public record PatientRisk(
    Map<Component, Double> components,
    double completeness,
    @Nullable Double composite,
    Band band,
    Map<Component, Double> terms)
    implements Serializable {
  private static final int MOST_REASONS = 3;

  public PatientRisk {
    components = Collections.unmodifiableMap(ordered(components));
    terms = Collections.unmodifiableMap(ordered(terms));
  }

  /** Null where it is unknown. */
  public @Nullable Double component(Component component) {
    return components.get(component);
  }

  /** The three largest terms above 0; of equal ones the first component. */
  public List<Reason> reasons() {
    return terms.entrySet().stream()
        .map(each -> new Reason(each.getKey(), each.getValue()))
        .filter(each -> each.term() > 0)
        .sorted(comparingDouble(each -> -Comparison.rounded(each.term())))
        .limit(MOST_REASONS)
        .toList();
  }

  private static EnumMap<Component, Double> ordered(Map<Component, Double> given) {
    EnumMap<Component, Double> ordered = new EnumMap<>(Component.class);
    ordered.putAll(given);
    return ordered;
  }
}
