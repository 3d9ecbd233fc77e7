package org.almoner.claims.rows;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Warnings of one row, each once, in the order of the alphabet. */
public record Warnings(Set<Warning> all) implements Serializable {
  public static final Warnings NONE = new Warnings(Set.of());

  public Warnings {
    all = Set.copyOf(all);
  }

  /**
   * What {@link #joined} wrote.
   *
   * @throws IllegalArgumentException where a word is none
   */
  public static Warnings parsed(@Nullable String joined) {
    if (joined == null || joined.isEmpty()) {
      return NONE;
    }
    Set<Warning> all = EnumSet.noneOf(Warning.class);
    for (String word : joined.split("\\|", -1)) {
      all.add(Warning.called(word));
    }
    return new Warnings(all);
  }

  /** With one more. */
  public Warnings and(Warning other) {
    return and(new Warnings(Set.of(other)));
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
