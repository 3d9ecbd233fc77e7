package org.almoner.generate.people;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.almoner.generate.Dice;

/**
 * Who prescribes a brand; one for about 40 of its patients.
 *
 * @param number from 0, over all brands
 * @param npi ten digits with the check digit of the National Provider Identifier; it begins with 2,
 *     which no real one does
 * @param specialty that of the brand
 */
public record Provider(long number, String npi, String name, String specialty) {
  private static final double PATIENTS_PER_PROVIDER = 40;
  private static final long NUMBERS = 100_000_000;

  /** Has no factor in common with {@link #NUMBERS}, so that no two providers share one. */
  private static final long STEP = 61_803_399;

  /** What the prefix 80840 of health identifiers adds to the sum of Luhn's formula. */
  private static final int PREFIX_SUM = 24;

  private static final List<String> FIRST =
      List.of(
          "Amara",
          "Bertrand",
          "Celia",
          "Deepak",
          "Edith",
          "Fiona",
          "Gustav",
          "Hilda",
          "Ines",
          "Joel",
          "Kamal",
          "Leonie",
          "Mateo",
          "Noor",
          "Oscar",
          "Petra",
          "Rafael",
          "Sonia",
          "Tomas",
          "Ulla");
  private static final List<String> LAST =
      List.of(
          "Abbott", "Barros", "Cohen", "Desai", "Egan", "Falk", "Grant", "Huber", "Ito", "Jansen",
          "Kovac", "Lund", "Mbeki", "Novak", "Osei", "Petrov", "Reyes", "Stein", "Tanaka", "Ueda");

  /** Every provider there is. */
  public static Stream<Provider> all(People people) {
    return LongStream.range(0, people.brands() * perBrand(people))
        .mapToObj(number -> of(people, number));
  }

  static Provider draw(People people, Profile profile) {
    long chosen = people.dice("prescriber", profile.number()).below(perBrand(people));
    return of(people, chosen * people.brands() + profile.brand().number());
  }

  private static Provider of(People people, long number) {
    Dice dice = people.dice("provider", number);
    Brand brand = people.brand((int) (number % people.brands()));
    return new Provider(
        number, npi(people, number), dice.any(FIRST) + " " + dice.any(LAST), brand.area().title());
  }

  private static long perBrand(People people) {
    double patients = (double) people.patients() / people.brands();
    return Math.max(1, Math.round(patients / PATIENTS_PER_PROVIDER));
  }

  private static String npi(People people, long number) {
    long first = people.dice("npi", 0).below(NUMBERS);
    return withCheckDigit(String.format(Locale.ROOT, "2%08d", (first + number * STEP) % NUMBERS));
  }

  /** Nine digits and the tenth, after Luhn: every second counts twice, beginning with the last. */
  public static String withCheckDigit(String digits) {
    int sum = PREFIX_SUM;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      int counted = (digits.length() - i) % 2 == 1 ? 2 * digit : digit;
      sum += counted / 10 + counted % 10;
    }
    return digits + (10 - sum % 10) % 10;
  }
}
