package org.almoner.claims.jobs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.almoner.claims.match.NumberParts;
import org.almoner.claims.rows.Normalised;
import org.jspecify.annotations.Nullable;

/**
 * What a row carries of what connects it with others, as words: {@link Ties} are the same on Spark.
 * Of member and charge the days are not asked for: rows that are connected by these alone change no
 * decision.
 *
 * @param number normalised, empty for none
 * @param others words for the control numbers, and for member and charge
 */
record Carried(Connecting side, String number, List<String> others) {
  /** A number is a part of another only between an answer and a submission. */
  private static final String ANSWERED = "answered ";

  private static final String PART = "part ";

  /**
   * @param columns texts of the row as it was read
   */
  static Carried of(Connecting side, Function<String, @Nullable String> columns) {
    List<String> others = new ArrayList<>();
    for (String column : side.controlNumbers()) {
      String icn = Normalised.of(columns.apply(column));
      if (!icn.isEmpty()) {
        others.add("icn " + icn);
      }
    }
    if (side.isOfMember()) {
      String member = Normalised.of(columns.apply(Connecting.MEMBER));
      String charge = columns.apply(Connecting.CHARGE);
      if (!member.isEmpty() && charge != null) {
        others.add("stay " + member + " " + new BigDecimal(charge).abs().stripTrailingZeros());
      }
    }
    return new Carried(side, Normalised.of(columns.apply(side.number())), others);
  }

  /** A number alone, as a row of a side has it. */
  static Carried number(Connecting side, String number) {
    return new Carried(side, Normalised.of(number), List.of());
  }

  /** Whether the row is connected with what is known. */
  boolean meets(Set<String> known) {
    return names().stream().anyMatch(known::contains)
        || switch (side) {
          case SENT -> parts().stream().anyMatch(part -> known.contains(ANSWERED + part));
          case ANSWERED -> known.contains(PART + number);
          case ACKNOWLEDGED -> false;
        };
  }

  /** What the row makes known. */
  List<String> words() {
    List<String> words = names();
    switch (side) {
      case SENT -> parts().forEach(part -> words.add(PART + part));
      case ANSWERED -> words.add(ANSWERED + number);
      case ACKNOWLEDGED -> {}
    }
    return words;
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(others);
    if (!number.isEmpty()) {
      names.add("number " + number);
    }
    return names;
  }

  private List<String> parts() {
    return NumberParts.of(number);
  }
}
