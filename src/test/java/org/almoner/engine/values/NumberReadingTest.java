package org.almoner.engine.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and truths are read strictly, in one grammar for all columns. */
class NumberReadingTest {
  private static final RealReader REAL = new RealReader(NumberFormat.USUAL);
  private static final WholeReader WHOLE = new WholeReader(NumberFormat.USUAL, Integer.class);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NaN", "Infinity", "-Infinity", "inf", "5d", "5f", "5L", "0x1F", "0x1p3", "1e400", "-1e400",
        "1e-400", "1_000", "1,234", "1,234.5", "1.234,5", "1 234", "35%", "$5", "(5)", "--5", "+-5",
        ".", "+", "e5", "1e", "1e+", "1.5.2", "\u0665", "\uFF15", "\u22125", "five", "12 "
      })
  void whatIsNoNumberIsNotRead(String text) {
    assertThat(REAL.read(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5",
    ".5, 0.5",
    "5., 5",
    "+5, 5",
    "-5, -5",
    "1E2, 100",
    "1.5e-3, 0.0015",
    "-0.0, 0",
    "0e999, 0"
  })
  void decimalsAreRead(String text, double expected) {
    assertThat(REAL.read(text)).isEqualTo(expected);
  }

  @Test
  void aNegativeZeroIsZero() {
    assertThat(Double.doubleToRawLongBits(REAL.read("-0.0"))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"25.5", "2147483648", "-2147483649", "1e10", "1e9999", "many", "NaN"})
  void whatAWholeNumberCannotHoldIsNotRead(String text) {
    assertThat(WHOLE.read(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"25, 25", "25.0, 25", "-3, -3", "+7, 7", "1E2, 100", "2147483647, 2147483647"})
  void wholeNumbersMayHaveADecimalPoint(String text, int expected) {
    assertThat(WHOLE.read(text)).isEqualTo(expected);
  }

  @Test
  void aLongerNumberIsHeldByALong() {
    WholeReader reader = new WholeReader(NumberFormat.USUAL, Long.class);
    assertThat(reader.read("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
    assertThat(reader.read("9223372036854775808")).isNull();
  }

  @Test
  void aTextOfAMillionDigitsCostsNothing() {
    assertThat(REAL.read("1".repeat(1_000_000))).isNull();
    assertThat(WHOLE.read("1".repeat(1_000_000))).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",|.|1.234,56|1234.56",
        ",|.|1234,5|1234.5",
        ",|.|12|12",
        ",|.|1.234.567|1234567",
        ".|,|1,020|1020",
        ".|''|1234.5|1234.5",
        ",|''|-0,5|-0.5"
      })
  void theSignsOfAFeedAreRead(String decimal, String thousands, String text, double expected) {
    assertThat(new RealReader(new NumberFormat(decimal, thousands)).read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.23", "12.34", "1234.567", ".123", "1.234.56", "1..234", "1,2,3"})
  void groupsAreOfThreeDigits(String text) {
    assertThat(new RealReader(new NumberFormat(",", ".")).read(text)).isNull();
  }

  @Test
  void aBlankBetweenGroupsStandsForEveryBlank() {
    RealReader french = new RealReader(new NumberFormat(",", " "));
    for (String blank : List.of(" ", "\u00A0", "\u202F")) {
      assertThat(french.read("1" + blank + "234,5")).isEqualTo(1234.5);
    }
  }

  @Test
  void truthsAreWordsOrOneAndZero() {
    TruthReader reader = new TruthReader(NumberFormat.USUAL);
    for (String text : List.of("true", "T", "YES", "y", "1", "1.0")) {
      assertThat(reader.read(text)).as(text).isTrue();
    }
    for (String text : List.of("false", "F", "no", "N", "0", "0.0")) {
      assertThat(reader.read(text)).as(text).isFalse();
    }
    for (String text : List.of("2", "-1", "NaN", "maybe", "x", "0.5", "on")) {
      assertThat(reader.read(text)).as(text).isNull();
    }
  }
}
