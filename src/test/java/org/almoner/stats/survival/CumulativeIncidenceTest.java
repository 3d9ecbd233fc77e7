package org.almoner.stats.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** 5,000 claims against R survival: src/test/reference/incidence.R. */
class CumulativeIncidenceTest {
  private static final Path FOLDER = Path.of("src/test/resources/survival");
  private static final LocalDate LAST = LocalDate.of(2026, 3, 20);
  private static final Offset<Double> PRECISION = within(1e-9);

  @Test
  void estimateErrorAndIntervalOfFiveThousandClaimsAgreeWithRAtEveryTime() throws IOException {
    List<NamedCsvRecord> claims = read("claims.csv");
    SurvivalData data = data(claims);
    CumulativeIncidence paid = CumulativeIncidence.of(data, ofCause(claims, "paid"));
    CumulativeIncidence denied = CumulativeIncidence.of(data, ofCause(claims, "denied"));

    List<NamedCsvRecord> expected = read("incidence.csv");

    assertThat(claims).hasSize(5000);
    assertThat(expected).hasSizeGreaterThan(300);
    for (NamedCsvRecord row : expected) {
      CumulativeIncidence curve = row.getField("cause").equals("paid") ? paid : denied;
      Incidence incidence = curve.by(Double.parseDouble(row.getField("day")));
      String place = row.getField("cause") + " " + row.getField("day");
      assertThat(incidence.value()).as(place).isCloseTo(number(row, "incidence"), PRECISION);
      assertThat(incidence.standardError())
          .as(place)
          .isCloseTo(number(row, "standard_error"), PRECISION);
      assertThat(incidence.low(0.95)).as(place).satisfies(low -> agrees(low, row, "low"));
      assertThat(incidence.high(0.95)).as(place).satisfies(high -> agrees(high, row, "high"));
    }
  }

  @Test
  void withOneCauseItIsWhatKaplanMeierLeaves() {
    SurvivalData data =
        new SurvivalData(
            new double[] {1, 2, 2, 3, 5}, new boolean[] {true, true, false, true, false});

    CumulativeIncidence curve =
        CumulativeIncidence.of(data, new boolean[] {true, true, true, true, true});
    KaplanMeier survival = KaplanMeier.of(data);

    for (int i = 0; i < survival.times().length; i++) {
      assertThat(curve.incidence()[i]).isCloseTo(1 - survival.survival()[i], PRECISION);
      assertThat(curve.standardError()[i]).isCloseTo(survival.standardError()[i], PRECISION);
    }
  }

  @Test
  void itIsNotKnownBeyondTheLastTimeSeenButWhereNothingIsLeft() {
    double[] days = {4, 10};
    boolean[] first = {true, false};

    CumulativeIncidence silent =
        CumulativeIncidence.of(new SurvivalData(days, new boolean[] {true, false}), first);
    CumulativeIncidence over =
        CumulativeIncidence.of(new SurvivalData(days, new boolean[] {true, true}), first);

    assertThat(silent.by(10).value()).isEqualTo(0.5);
    assertThat(silent.by(11).value()).isNaN();
    assertThat(silent.by(11).low(0.95)).isNaN();
    assertThat(over.by(90).value()).isEqualTo(0.5);
    assertThat(silent.by(3)).isEqualTo(new Incidence(0, 0));
  }

  @Test
  void itHasNoIntervalWhereNothingOrEverythingHappened() {
    double[] days = {1, 2, 3};
    boolean[] all = {true, true, true};
    boolean[] none = new boolean[3];

    CumulativeIncidence certain = CumulativeIncidence.of(new SurvivalData(days, all), all);
    CumulativeIncidence never = CumulativeIncidence.of(new SurvivalData(days, none), all);

    assertThat(certain.by(3).value()).isCloseTo(1, PRECISION);
    assertThat(certain.by(3).high(0.95)).isNaN();
    assertThat(never.by(3)).isEqualTo(new Incidence(0, 0));
    assertThat(never.by(3).low(0.95)).isNaN();
  }

  @Test
  void causesOfAnotherNumberOfRowsAreRefused() {
    SurvivalData data = new SurvivalData(new double[] {1}, new boolean[] {true});

    assertThatThrownBy(() -> CumulativeIncidence.of(data, new boolean[2]))
        .hasMessage("cause has 2 rows where 1 are expected");
  }

  private static void agrees(double value, NamedCsvRecord row, String column) {
    if (row.getField(column).isEmpty()) {
      assertThat(value).isNaN();
    } else {
      assertThat(value).isCloseTo(number(row, column), PRECISION);
    }
  }

  private static SurvivalData data(List<NamedCsvRecord> claims) {
    double[] time = new double[claims.size()];
    boolean[] decided = new boolean[claims.size()];
    for (int i = 0; i < time.length; i++) {
      NamedCsvRecord claim = claims.get(i);
      decided[i] = !claim.getField("days").isEmpty();
      time[i] =
          decided[i]
              ? number(claim, "days")
              : ChronoUnit.DAYS.between(LocalDate.parse(claim.getField("submitted")), LAST);
    }
    return new SurvivalData(time, decided);
  }

  private static boolean[] ofCause(List<NamedCsvRecord> claims, String cause) {
    boolean[] ofCause = new boolean[claims.size()];
    for (int i = 0; i < ofCause.length; i++) {
      ofCause[i] = claims.get(i).getField("outcome").equals(cause);
    }
    return ofCause;
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  private static List<NamedCsvRecord> read(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
      return rows.stream().toList();
    }
  }
}
