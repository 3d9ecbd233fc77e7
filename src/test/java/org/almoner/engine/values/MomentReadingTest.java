package org.almoner.engine.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and instants are read strictly, whatever the day on which they are read. */
class MomentReadingTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12:30",
        "T12:30:00",
        "2026",
        "2026-1",
        "2026-02-30",
        "2025-02-29",
        "2026-13-01",
        "0000-01-01",
        "0000-00-00",
        "-0001-01-01",
        "99999-01-01",
        "20260320",
        "1767225600",
        "46084",
        "03/20/2026",
        "20.03.2026",
        "2026-03-20T",
        "2026-03-20 ",
        "2026-03-20T10",
        "2026-03-20 24:00:00",
        "2026-03-20 25:00:00",
        "2026-12-31T23:59:60Z",
        "2026-03-20 10:00:00 PST",
        "2026-03-20 10:00:00 Berlin",
        "2026-03-20T10:00:00Zulu",
        "2026-03-20T10:00:00+99:00",
        "2026-03-20T10:00:00+14:01",
        "2026-03-20T10:00:00.1234567890Z",
        "2026-03-20 8:15 AM",
        "2026-03-20 10:00 junk",
        "0001-01-01T00:00:00+10:00",
        "9999-12-31T23:59:59-10:00",
        "now",
        "today",
        "epoch",
        "\u0662\u0660\u0662\u0666-03-20",
        "\uFF12\uFF10\uFF12\uFF16-03-20"
      })
  void whatIsNoDateIsNotRead(String text) {
    assertThat(instants(ZoneOffset.UTC).read(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-20,                             2026-03-20T00:00:00Z",
    "+2026-03-20,                            2026-03-20T00:00:00Z",
    "2026-3-5 7:08:09,                       2026-03-05T07:08:09Z",
    "2026-02-20 9:00,                        2026-02-20T09:00:00Z",
    "2024-02-29,                             2024-02-29T00:00:00Z",
    "2026-03-20T10:00:00Z,                   2026-03-20T10:00:00Z",
    "2026-03-20 10:00:00 UTC,                2026-03-20T10:00:00Z",
    "2026-03-20 10:00:00+00,                 2026-03-20T10:00:00Z",
    "2026-03-20T10:00:00+14:00,              2026-03-19T20:00:00Z",
    "2026-03-20T10:00:00-0530,               2026-03-20T15:30:00Z",
    "2026-03-20 10:00:00 Europe/Berlin,      2026-03-20T09:00:00Z",
    "2026-03-20T10:00:00.123456789Z,         2026-03-20T10:00:00.123456Z",
    "0001-01-01,                             0001-01-01T00:00:00Z"
  })
  void isoIsRead(String text, Instant expected) {
    assertThat(instants(ZoneOffset.UTC).read(text)).isEqualTo(expected);
  }

  @Test
  void aLocalTimeIsOfTheZoneOfTheBusiness() {
    assertThat(instants(BERLIN).read("2026-03-20 10:00"))
        .isEqualTo(Instant.parse("2026-03-20T09:00:00Z"));
    assertThat(instants(BERLIN).read("2026-03-20"))
        .isEqualTo(Instant.parse("2026-03-19T23:00:00Z"));
  }

  @Test
  void aTimeThatNoClockShowedIsNotReadAndOfTwoTheEarlierIs() {
    assertThat(instants(BERLIN).read("2026-03-29 02:30:00")).isNull();
    assertThat(instants(ZoneOffset.UTC).read("2026-03-29 02:30:00")).isNotNull();
    assertThat(instants(BERLIN).read("2026-10-25 02:30:00"))
        .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void aDateIsTheOneThatWasWritten() {
    DateReader dates = new DateReader(List.of(new IsoFormat()));
    assertThat(dates.read("2026-03-20")).isEqualTo(LocalDate.of(2026, 3, 20));
    assertThat(dates.read("2026-03-20T23:30:00-05:00")).isEqualTo(LocalDate.of(2026, 3, 20));
    assertThat(dates.read("2026-03-20 nonsense")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "3/3/2026 8:15 AM,   2026-03-03T08:15:00Z",
    "3/3/2026 4:40 pm,   2026-03-03T16:40:00Z",
    "2/20/2026 15:30,    2026-02-20T15:30:00Z",
    "3/1/2026,           2026-03-01T00:00:00Z",
    "03/12/26,           2026-03-12T00:00:00Z",
    "7/4/67,             1967-07-04T00:00:00Z",
    "2026-03-05T10:00Z,  2026-03-05T10:00:00Z"
  })
  void declaredFormatsAreTriedInOrderBeforeIso(String text, Instant expected) {
    TextReader reader =
        instants(ZoneOffset.UTC, "M/d/yyyy h:mm a", "M/d/yyyy H:mm", "M/d/yyyy", "M/d/yy");
    assertThat(reader.read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2/30/2026", "13/3/2026", "3/3/2026 junk", "3/3/20266", "3/3/2026 25:00"})
  void aDeclaredFormatIsStrictToo(String text) {
    assertThat(instants(ZoneOffset.UTC, "M/d/yyyy", "M/d/yyyy H:mm").read(text)).isNull();
  }

  @Test
  void theNumbersOfSpreadsheetsAreReadWhereDeclared() {
    TextReader reader = instants(ZoneOffset.UTC, "excel");
    assertThat(reader.read("46084")).isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
    assertThat(reader.read("46084.34375")).isEqualTo(Instant.parse("2026-03-03T08:15:00Z"));
    assertThat(reader.read("60")).isNull();
    assertThat(reader.read("9999999")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"M/d", "h:mm a", "M/d/yyyy h:mm", "M/d/yyyy mm", "bogus", "yyyy", ""})
  void aPatternThatDoesNotTellADateIsRefused(String pattern) {
    assertThatThrownBy(() -> MomentFormat.of(pattern)).isInstanceOf(IllegalArgumentException.class);
  }

  private static InstantReader instants(ZoneId zone, String... declared) {
    List<MomentFormat> formats =
        Stream.concat(Arrays.stream(declared).map(MomentFormat::of), Stream.of(new IsoFormat()))
            .toList();
    return new InstantReader(formats, zone);
  }
}
