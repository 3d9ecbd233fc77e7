package org.almoner.generate.claims;

import java.util.Locale;
import org.almoner.generate.people.People;
import org.almoner.generate.people.Provider;

/** Who bills for some providers and is paid for them. */
record Practice(long number, String npi) {
  private static final long PROVIDERS = 6;
  private static final long NUMBERS = 100_000_000;
  private static final long STEP = 38_196_601;

  static Practice of(People people, Provider provider) {
    long number = provider.number() / PROVIDERS;
    long first = people.dice("claims-practice", 0).below(NUMBERS);
    String digits = String.format(Locale.ROOT, "2%08d", (first + number * STEP) % NUMBERS);
    return new Practice(number, Provider.withCheckDigit(digits));
  }

  /** The same with a number whose check digit is wrong, as after a slip of the pen. */
  Practice mistyped() {
    char last = npi.charAt(9);
    return new Practice(number, npi.substring(0, 9) + (last == '9' ? '0' : (char) (last + 1)));
  }

  String name() {
    return "PRACTICE " + (number + 1);
  }

  String taxNumber() {
    return Long.toString(990_000_000 + number % 10_000_000);
  }

  /** Loop 2010AA. */
  String billing() {
    return new Segments()
        .add("NM1", "85", "2", name(), "", "", "", "", "XX", npi)
        .add("N3", (100 + number) + " MAIN ST")
        .add("N4", "TOWN", "OH", "440040000")
        .add("REF", "EI", taxNumber())
        .toString();
  }

  /** Loop 1000B. */
  String payee() {
    return new Segments()
        .add("N1", "PE", name(), "XX", npi)
        .add("REF", "TJ", taxNumber())
        .toString();
  }
}
