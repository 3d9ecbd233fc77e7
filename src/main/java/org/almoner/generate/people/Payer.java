package org.almoner.generate.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.generate.Dice;
import org.almoner.generate.Identifiers;

/**
 * Who insures people: some commercially in the whole country, Medicare itself and plans in its
 * place, and each state's Medicaid. No name is that of a real one.
 *
 * @param number from 0
 * @param filingCode kind of claim filing as in X12 (CI commercial, BL Blue Cross, HM health
 *     maintenance organisation, MB Medicare, 16 Medicare Advantage, MC Medicaid)
 * @param share of the people with such an insurance, where they can choose
 * @param jurisdiction the state it insures in, {@value #EVERYWHERE} for the whole country by one
 *     plan, empty for a plan in each state
 */
public record Payer(
    int number,
    String name,
    String filingCode,
    Insurance insurance,
    double share,
    String jurisdiction) {
  static final String EVERYWHERE = "US";

  private static final List<Payer> ALL = all(new ArrayList<>());

  /** Every payer there is. */
  public static List<Payer> all() {
    return ALL;
  }

  /** The payer of somebody who lives in a state; none for who pays alone. */
  static Optional<Payer> draw(Dice dice, Insurance insurance, String state) {
    List<Payer> open =
        ALL.stream().filter(payer -> payer.insurance == insurance && payer.insures(state)).toList();
    double[] shares = open.stream().mapToDouble(Payer::share).toArray();
    return open.isEmpty() ? Optional.empty() : Optional.of(open.get(dice.outcome(shares)));
  }

  public String id() {
    return Identifiers.numbered("Y", number, 4);
  }

  /** All its plans. */
  public Stream<Plan> plans() {
    Stream<String> where =
        jurisdiction.isEmpty() ? TimeZone.allStates().stream() : Stream.of(jurisdiction);
    return where.map(each -> new Plan(this, each));
  }

  /** The plan of somebody who lives in a state. */
  Plan plan(String state) {
    return new Plan(this, jurisdiction.isEmpty() ? state : jurisdiction);
  }

  private boolean insures(String state) {
    return jurisdiction.isEmpty() || jurisdiction.equals(EVERYWHERE) || jurisdiction.equals(state);
  }

  private static List<Payer> all(List<Payer> payers) {
    add(payers, "Harborlight Health", "CI", Insurance.COMMERCIAL, 0.28, "");
    add(payers, "Northmoor Mutual", "CI", Insurance.COMMERCIAL, 0.22, "");
    add(payers, "Blue Meridian", "BL", Insurance.COMMERCIAL, 0.2, "");
    add(payers, "Calder Employers Trust", "CI", Insurance.COMMERCIAL, 0.14, "");
    add(payers, "Ostrava Care", "HM", Insurance.COMMERCIAL, 0.1, "");
    add(payers, "Fennimore Life", "CI", Insurance.COMMERCIAL, 0.06, "");
    add(payers, "Medicare", "MB", Insurance.MEDICARE, 0.49, EVERYWHERE);
    add(payers, "Harborlight Advantage", "16", Insurance.MEDICARE, 0.24, "");
    add(payers, "Silverbrook Advantage", "16", Insurance.MEDICARE, 0.17, "");
    add(payers, "Ostrava Senior Care", "16", Insurance.MEDICARE, 0.1, "");
    TimeZone.allStates().stream()
        .sorted(Comparator.naturalOrder())
        .forEach(s -> add(payers, "Medicaid of " + s, "MC", Insurance.MEDICAID, 1, s));
    return List.copyOf(payers);
  }

  private static void add(
      List<Payer> payers,
      String name,
      String filingCode,
      Insurance insurance,
      double share,
      String jurisdiction) {
    payers.add(new Payer(payers.size(), name, filingCode, insurance, share, jurisdiction));
  }
}
