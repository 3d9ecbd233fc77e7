package org.almoner.generate.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who lives in a world. */
class PeopleTest {

  @Test
  void aPersonIsTheSameInWhateverOrderPeopleAreMade() {
    People people = people(1, 300);
    Person alone = people(1, 300).person(123);
    people.person(7);

    assertThat(people.person(123)).isEqualTo(alone).isNotEqualTo(people.person(124));
  }

  /** A larger world has more territories: people live elsewhere, and so have other plans. */
  @ParameterizedTest
  @ValueSource(longs = {0, 41, 299})
  void inALargerWorldAPersonIsTheSameButForTheAddress(long number) {
    Profile small = people(1, 300).person(number).profile();
    Profile large = people(1, 3_000).person(number).profile();

    assertThat(large).usingRecursiveComparison().ignoringFields("territory").isEqualTo(small);
  }

  @Test
  void everybodyWhoDoesNotPayAloneHasAPlanOfSuchAPayerAtHome() {
    People people = people(2, 2_000);

    for (long number = 0; number < 2_000; number++) {
      Person person = people.person(number);
      assertThat(person.plan().isEmpty())
          .isEqualTo(person.profile().insurance() == Insurance.PATIENT_PAY);
      person
          .plan()
          .ifPresent(
              plan -> {
                assertThat(plan.payer().insurance()).isEqualTo(person.profile().insurance());
                assertThat(plan.jurisdiction())
                    .isIn(person.chart().state().value(), Payer.EVERYWHERE);
                assertThat(plan.payer().plans()).contains(plan);
              });
    }
  }

  @Test
  void everyPayerInsuresSomebody() {
    People people = people(3, 6_000);
    List<Payer> chosen =
        LongStream.range(0, 6_000)
            .mapToObj(people::person)
            .flatMap(person -> person.plan().stream())
            .map(Plan::payer)
            .distinct()
            .toList();

    assertThat(chosen).containsExactlyInAnyOrderElementsOf(Payer.all());
  }

  @Test
  void providersHaveNumbersOfTheirOwnWithASoundCheckDigit() {
    List<Provider> providers = Provider.all(people(4, 40_000)).toList();

    assertThat(providers).hasSize(1_000).extracting(Provider::npi).doesNotHaveDuplicates();
    assertThat(providers)
        .allSatisfy(provider -> assertThat(luhn("80840" + provider.npi())).isZero());
  }

  @Test
  void theCheckDigitIsThatOfTheStandardsExample() {
    assertThat(Provider.withCheckDigit("123456789")).isEqualTo("1234567893");
  }

  /** The sum after Luhn, modulo 10. */
  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 1 ? 2 * digit : digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10;
  }

  private static People people(long seed, long patients) {
    return new People(seed, patients, 2, LocalDate.of(2025, 1, 1), 300);
  }
}
