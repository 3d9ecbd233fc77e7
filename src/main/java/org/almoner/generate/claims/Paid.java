package org.almoner.generate.claims;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.generate.people.Payer;

/**
 * An answer as a piece of an 835 file.
 *
 * @param set what keeps its payment apart from others of payer, payee and day; empty for nothing
 * @param cents that are paid for it
 * @param text loop 2100, empty where a payment has no claim
 * @param balances entries of PLB
 */
record Paid(
    int day,
    String payerId,
    String payer,
    String payee,
    String npi,
    String set,
    long cents,
    String text,
    List<Balance> balances) {

  /**
   * A provider adjustment.
   *
   * @param npi of the provider
   * @param reason code and, after a colon, reference, as in PLB03
   * @param cents that reduce the payment
   */
  record Balance(String npi, String reason, long cents) {

    private String value() {
      return npi + "|" + reason + "|" + cents;
    }

    private static Balance read(String value) {
      String[] parts = value.split("\\|", -1);
      return new Balance(parts[0], parts[1], Long.parseLong(parts[2]));
    }
  }

  static Paid of(Answer answer, int day, String set, List<Balance> balances) {
    Practice practice = answer.claim().practice();
    Payer payer = answer.claim().patient().payer();
    return new Paid(
        day,
        payer.id(),
        header(payer),
        practice.payee(),
        practice.npi(),
        set,
        answer.paid(),
        answer.text(),
        balances);
  }

  /** A payment without a claim. */
  Paid withoutClaim() {
    return new Paid(day, payerId, payer, payee, npi, set, 0, "", balances);
  }

  List<String> values() {
    return List.of(
        "" + day,
        payerId,
        payer,
        payee,
        npi,
        set,
        "" + cents,
        text,
        balances.stream().map(Balance::value).collect(Collectors.joining("\n")));
  }

  static Paid read(List<String> values) {
    String balances = values.get(8);
    return new Paid(
        Integer.parseInt(values.get(0)),
        values.get(1),
        values.get(2),
        values.get(3),
        values.get(4),
        values.get(5),
        Long.parseLong(values.get(6)),
        values.get(7),
        balances.isEmpty()
            ? List.of()
            : Arrays.stream(balances.split("\n")).map(Balance::read).toList());
  }

  /** Loop 1000A. */
  private static String header(Payer payer) {
    return new Segments()
        .add("N1", "PR", Patient.name(payer))
        .add("N3", "9 PAYER RD")
        .add("N4", "CITY", "OH", "440050000")
        .add("REF", "2U", payer.id())
        .add("PER", "BL", "HELP", "TE", "5555550199")
        .toString();
  }
}
