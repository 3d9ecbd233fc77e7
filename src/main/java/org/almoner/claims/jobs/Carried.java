package org.almoner.claims.jobs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almoner.claims.match.NumberParts;
import org.almoner.claims.rows.Normalised;
import org.jspecify.annotations.Nullable;

/**
 * What a submission, an answer or a 277CA carries of what connects rows (CLAIMS 4, increments), as
 * it was read. Of member and charge the days are not asked for: rows that are connected by these
 * alone change no decision.
 *
 * @param number CLM01, CLP01 or TRN02
 * @param icn CLP07, REF 1K or REF F8
 * @param otherIcn REF F8 of an answer
 */
record Carried(
    @Nullable String number,
    @Nullable String icn,
    @Nullable String otherIcn,
    @Nullable String member,
    @Nullable String charge) {
  /** A number is a part of another only between an answer and a submission. */
  private static final String ANSWERED = "answered ";

  private static final String PART = "part ";

  static Carried number(String number) {
    return new Carried(number, null, null, null, null);
  }

  /** Whether a submission is connected with what is known. */
  boolean isSent(Set<String> known) {
    return names().stream().anyMatch(known::contains)
        || parts().stream().anyMatch(part -> known.contains(ANSWERED + part));
  }

  /** Whether an answer is. */
  boolean isAnswered(Set<String> known) {
    return names().stream().anyMatch(known::contains) || known.contains(PART + normalised());
  }

  /** What a submission makes known. */
  List<String> ofSent() {
    List<String> all = new ArrayList<>(names());
    parts().forEach(part -> all.add(PART + part));
    return all;
  }

  /** What an answer makes known. */
  List<String> ofAnswered() {
    List<String> all = new ArrayList<>(names());
    all.add(ANSWERED + normalised());
    return all;
  }

  private String normalised() {
    return Normalised.of(number);
  }

  private List<String> parts() {
    return NumberParts.of(normalised());
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    add(names, "number ", normalised());
    add(names, "icn ", Normalised.of(icn));
    add(names, "icn ", Normalised.of(otherIcn));
    String seated = Normalised.of(member);
    if (!seated.isEmpty() && charge != null) {
      names.add("seat " + seated + " " + new BigDecimal(charge).abs().stripTrailingZeros());
    }
    return names;
  }

  private static void add(List<String> names, String kind, String name) {
    if (!name.isEmpty()) {
      names.add(kind + name);
    }
  }
}
