package org.almoner.config.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.engine.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedFileTest {
  private static final String HEADER = "drug,dose,effective_from,effective_to,source,tier\n";
  private static final DatedFile DOSES = new DatedFile("doses", List.of("drug"), List.of("dose"));

  private record Dose(String drug, double milligrams, EvidenceTier tier) {
    static Dose of(DatedRow row) {
      return new Dose(row.text("drug"), row.number("dose"), row.tier());
    }
  }

  @Test
  void theRowThatBeganLastCounts() {
    DatedRows<Dose> rows =
        read(
            """
            a,1,,,label,expert
            a,2,2024-04-30,,label,evidence
            b,5,2020-01-01,2022-12-31,label,placeholder
            """);

    assertThat(rows.on(LocalDate.of(2024, 4, 29)))
        .containsExactly(new Dose("a", 1, EvidenceTier.EXPERT));
    assertThat(rows.on(LocalDate.of(2024, 4, 30)))
        .containsExactly(new Dose("a", 2, EvidenceTier.EVIDENCE));
  }

  @Test
  void aRowHoldsOnItsFirstAndOnItsLastDay() {
    DatedRows<Dose> rows = read("b,5,2020-01-01,2022-12-31,label,expert\n");

    assertThat(rows.on(LocalDate.of(2019, 12, 31))).isEmpty();
    assertThat(rows.on(LocalDate.of(2020, 1, 1))).hasSize(1);
    assertThat(rows.on(LocalDate.of(2022, 12, 31))).hasSize(1);
    assertThat(rows.on(LocalDate.of(2023, 1, 1))).isEmpty();
  }

  @Test
  void anEarlierRowHoldsAgainAfterALaterOneEnded() {
    DatedRows<Dose> rows =
        read(
            """
            a,2,2024-01-01,2024-06-30,label,expert
            a,1,,,label,expert
            """);

    assertThat(rows.on(LocalDate.of(2024, 6, 30))).extracting(Dose::milligrams).containsExactly(2d);
    assertThat(rows.on(LocalDate.of(2024, 7, 1))).extracting(Dose::milligrams).containsExactly(1d);
  }

  @Test
  void commentsBlankLinesBlanksAndQuotesAreAsInAnyCsvFile() {
    DatedRows<Dose> rows = read("# what it is\n\n a , 1.5 ,,,\"label, page 2\",expert\n");

    assertThat(rows.on(LocalDate.EPOCH)).containsExactly(new Dose("a", 1.5, EvidenceTier.EXPERT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a,one,,,label,expert; line 2: dose must be a number such as 0.25, found one",
        "a,1,2024-02-30,,label,expert; line 2: effective_from must be a date such as 2024-01-31",
        "a,1,2024-02-01,2024-01-31,label,expert; line 2: effective_to is before effective_from",
        "a,1,,,,expert; line 2: source is empty; give it a value",
        "a,1,,,label,experts; line 2: tier cannot be experts. Did you mean expert?",
        "a,1,,label,expert; line 2: has 5 fields, the header 6",
        "\"a,1,,,label,expert; line 2: a quote is opened and not closed",
      })
  void whatIsWrongIsToldWithFileLineAndColumn(String row, String message) {
    assertThatThrownBy(() -> read(row + "\n"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("conf/population/doses.csv, " + message.split("; ")[0]);
  }

  @Test
  void twoRowsOfOneThingFromOneDayAreRefused() {
    assertThatThrownBy(() -> read("a,1,,,label,expert\nb,1,,,x,expert\na,2,,,label,expert\n"))
        .hasMessage(
            "conf/population/doses.csv, line 4: is about the same as line 2 from the same day; take"
                + " one away");
  }

  @Test
  void aHeaderLacksNoColumnAndHasNoOther() {
    assertThatThrownBy(() -> DOSES.read("doses.csv", "drug,dos,source,tier\n", Dose::of))
        .hasMessage("doses.csv, line 1: No column dos. Did you mean dose?");
    assertThatThrownBy(() -> DOSES.read("doses.csv", "drug,source,tier\n", Dose::of))
        .hasMessage("doses.csv, line 1: lacks dose, effective_from; add it to header and rows");
    assertThatThrownBy(() -> DOSES.read("doses.csv", "drug,drug\n", Dose::of))
        .hasMessage("doses.csv, line 1: column drug is named twice; take one away");
    assertThatThrownBy(() -> DOSES.read("doses.csv", "# nothing\n", Dose::of))
        .hasMessageStartingWith("doses.csv: has no header; it names drug, dose");
  }

  @Test
  void aFileOfTheInstallationStandsForThePackedOne(@TempDir Path home) throws Exception {
    Path folder = Files.createDirectories(home.resolve("conf/population"));
    Files.writeString(folder.resolve("doses.csv"), HEADER + "a,7,,,label,expert\n");
    String before = System.getProperty("almoner.home", "");
    System.setProperty("almoner.home", home.toString());
    try {
      assertThat(DOSES.load(Dose::of).on(LocalDate.EPOCH))
          .extracting(Dose::milligrams)
          .containsExactly(7d);
    } finally {
      System.setProperty("almoner.home", before);
    }
  }

  @Test
  void everyFileComesWithTheProgramAndSaysWhereItsRowsAreFrom() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("conf/population"))) {
      for (Path file : files.toList()) {
        String name = "/conf/population/" + file.getFileName();
        try (InputStream packed = DatedFileTest.class.getResourceAsStream(name)) {
          assertThat(packed).as(name).isNotNull().hasBinaryContent(Files.readAllBytes(file));
        }
        assertThat(Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")))
            .as(name)
            .first(STRING)
            .contains("effective_from", "source", "tier");
      }
    }
  }

  private static DatedRows<Dose> read(String rows) {
    return DOSES.read("conf/population/doses.csv", HEADER + rows, Dose::of);
  }
}
