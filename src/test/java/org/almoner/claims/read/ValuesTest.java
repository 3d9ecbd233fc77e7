package org.almoner.claims.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.almoner.claims.rows.Normalised;
import org.almoner.claims.x12.Npi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates, amounts, provider numbers and normalised ones. */
class ValuesTest {

  @ParameterizedTest
  @CsvSource({
    "20260105, 2026-01-05, 2026-01-05",
    "20260105-20260109, 2026-01-05, 2026-01-09",
    "20260105 - 20260109, 2026-01-05, 2026-01-09",
    "202601051230, 2026-01-05, 2026-01-05",
    "690105, 2069-01-05, 2069-01-05",
    "700105, 1970-01-05, 1970-01-05",
    "20240229, 2024-02-29, 2024-02-29",
  })
  void aDateIsReadAsWritten(String text, LocalDate from, LocalDate to) {
    assertThat(Period.of(text)).isEqualTo(new Period(from, to, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20260230",
        "2026010",
        "20261301",
        "00000000",
        "2026-01-05",
        "x",
        "-",
        "\u0661\u0661\u0661\u0661\u0661\u0661"
      })
  void anImpossibleDateIsNullWithAWarning(String text) {
    assertThat(Period.of(text).isReadable()).isFalse();
    assertThat(Period.of(text).to()).isNull();
  }

  @Test
  void noDateIsNoFault() {
    assertThat(Period.of("")).isEqualTo(Period.NONE);
    assertThat(Period.NONE.isReadable()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5.00",
    "34.6, 34.60",
    "-1.27, -1.27",
    ".5, 0.50",
    "5., 5.00",
    "0.005, 0.01",
    "+7, 7.00"
  })
  void anAmountIsReadToTheCent(String text, BigDecimal amount) {
    assertThat(Amounts.of(text)).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "-", "1e5", "1,000", "NaN", "12345678901234567", "0x1", "1 2"})
  void whatIsNoAmountIsNull(String text) {
    assertThat(Amounts.of(text)).isNull();
  }

  @Test
  void amountsAreEqualWithinHalfACent() {
    assertThat(Amounts.areEqual(new BigDecimal("1.00"), new BigDecimal("1.0049"))).isTrue();
    assertThat(Amounts.areEqual(new BigDecimal("1.00"), new BigDecimal("1.005"))).isFalse();
    assertThat(Amounts.areEqual(null, Amounts.ZERO)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1234567893, true",
    "1992999015, true",
    "1234567890, false",
    "9876543210, false",
    "123456789, false",
    "12345678930, false",
    "12345678X3, false"
  })
  void aProvidersNumberHasACheckDigit(String number, boolean isSound) {
    assertThat(Npi.isSound(number)).isEqualTo(isSound);
  }

  @ParameterizedTest
  @CsvSource({
    "AB-12-x9, AB12X9",
    "000778899, 778899",
    "Blue Cross & Co., BLUECROSSCO",
    "0, ''",
    "' ', ''"
  })
  void numbersAndPayersAreNormalised(String text, String normalised) {
    assertThat(Normalised.of(text)).isEqualTo(normalised);
  }
}
