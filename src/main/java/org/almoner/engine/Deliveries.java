package org.almoner.engine;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How this place is delivered to.
 *
 * @param declared by domain and delivered name, such as {@code casework.patients}, what is not as
 *     usual
 * @param holidays dates for which no daily feed delivers
 * @param vocabularies by staging table and column, such as {@code casework.stg_cases.status}, and
 *     by word of the contract's vocabulary, other words that mean it here
 * @param expected whether deliveries are expected on the dates on which they are due
 * @param known all that any pipeline here looks for, so that what nothing looks for can be told
 */
public record Deliveries(
    Map<String, DeliveryTerms> declared,
    List<LocalDate> holidays,
    Map<String, Map<String, List<String>>> vocabularies,
    boolean expected,
    List<Feed> known) {

  /** Every delivery is as usual. */
  public static final Deliveries USUAL = new Deliveries(Map.of(), List.of(), Map.of());

  public Deliveries {
    declared = Collections.unmodifiableMap(new TreeMap<>(declared));
    holidays = List.copyOf(holidays);
    known = List.copyOf(known);
    vocabularies = Collections.unmodifiableMap(new TreeMap<>(vocabularies));
  }

  public Deliveries(
      Map<String, DeliveryTerms> declared,
      List<LocalDate> holidays,
      Map<String, Map<String, List<String>>> vocabularies) {
    this(declared, holidays, vocabularies, true, List.of());
  }

  /** The same where dates are run that are long over: their deliveries came in other nights. */
  public Deliveries neverDue() {
    return new Deliveries(declared, holidays, vocabularies, false, known);
  }

  /** The same among all these. */
  public Deliveries among(List<Feed> feeds) {
    return new Deliveries(declared, holidays, vocabularies, expected, feeds);
  }

  /** How a raw table is delivered. */
  public DeliveryTerms of(Table raw) {
    return declared.getOrDefault(raw.landing().map(Landing::feed).orElse(""), DeliveryTerms.USUAL);
  }

  /** Whether each delivery of a raw table holds all rows there are. */
  public boolean snapshot(Table raw) {
    return of(raw).snapshot() || raw.landing().map(Landing::snapshot).orElse(false);
  }

  /** For which dates a raw table is delivered: as declared here, else as its contract says. */
  public Due due(Table raw) {
    if (!expected) {
      return Due.NONE;
    }
    String declaredHere = of(raw).due();
    return declaredHere.isEmpty()
        ? raw.landing().map(Landing::due).orElse(Due.NONE)
        : Due.titled(declaredHere);
  }
}
