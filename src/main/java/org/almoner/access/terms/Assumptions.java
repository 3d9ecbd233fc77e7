package org.almoner.access.terms;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All assumptions, one for each constant. */
public final class Assumptions implements Serializable {
  private static final long serialVersionUID = 1L;

  private final EnumMap<Constant, Assumption> byConstant;
  private final Factor[] factors;

  /** Those that were asked for; null where nobody keeps count. */
  private final @Nullable EnumSet<Constant> asked;

  private Assumptions(
      EnumMap<Constant, Assumption> all, Factor[] factors, @Nullable EnumSet<Constant> asked) {
    this.byConstant = all;
    this.factors = factors;
    this.asked = asked;
  }

  /**
   * @throws IllegalArgumentException naming the constant that has none, or two
   */
  public static Assumptions of(Collection<Assumption> all) {
    EnumMap<Constant, Assumption> byConstant = new EnumMap<>(Constant.class);
    for (Assumption each : all) {
      if (byConstant.put(each.constant(), each) != null) {
        throw new IllegalArgumentException("assumption " + each.id() + " is given twice");
      }
    }
    for (Constant constant : Constant.values()) {
      if (!byConstant.containsKey(constant)) {
        throw new IllegalArgumentException("assumption " + constant.id() + " is missing");
      }
    }
    Factor[] factors = new Factor[Constant.values().length];
    byConstant.forEach((key, each) -> factors[key.ordinal()] = Factor.of(key.id(), each.value()));
    return new Assumptions(byConstant, factors, null);
  }

  public double value(Constant constant) {
    return factor(constant).value();
  }

  public Factor factor(Constant constant) {
    if (asked != null) {
      asked.add(constant);
    }
    return factors[constant.ordinal()];
  }

  public Assumption get(Constant constant) {
    Assumption assumption = byConstant.get(constant);
    if (assumption == null) {
      throw new IllegalStateException("No assumption " + constant.id());
    }
    return assumption;
  }

  /** In the order of the constants. */
  public List<Assumption> all() {
    return new ArrayList<>(byConstant.values());
  }

  /** The same but for one value. */
  public Assumptions with(Constant constant, double value) {
    EnumMap<Constant, Assumption> changed = new EnumMap<>(byConstant);
    changed.put(constant, get(constant).valued(value));
    Factor[] others = factors.clone();
    others[constant.ordinal()] = Factor.of(constant.id(), value);
    return new Assumptions(changed, others, null);
  }

  /** The same, keeping count of what is asked for. */
  public Assumptions counting() {
    return new Assumptions(byConstant, factors, EnumSet.noneOf(Constant.class));
  }

  /** What was asked for since {@link #counting}. */
  public Set<Constant> asked() {
    return asked == null ? Set.of() : Collections.unmodifiableSet(asked);
  }

  /** By id, for messages and fingerprints. */
  public Map<String, Double> values() {
    Map<String, Double> values = new TreeMap<>();
    byConstant.forEach((constant, each) -> values.put(constant.id(), each.value()));
    return values;
  }
}
