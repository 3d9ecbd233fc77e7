package org.almoner.claims.rows;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Warnings of one row, each once, in the order of the alphabet. */
public record Warnings(Set<Warning> all) {
  public static final Warnings NONE = new Warnings(Set.of());

  public Warnings {
    all = Set.copyOf(all);
  }

  /** Words joined by a bar, empty where there is none. */
  public String joined() {
    return all.stream().map(Warning::word).sorted().collect(Collectors.joining("|"));
  }

  public Warnings and(Warnings others) {
    if (others.all.isEmpty()) {
      return this;
    }
    EnumSet<Warning> both = EnumSet.copyOf(others.all);
    both.addAll(all);
    return new Warnings(both);
  }
}
