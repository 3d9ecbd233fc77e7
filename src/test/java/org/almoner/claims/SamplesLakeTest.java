package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Table;
import org.almoner.support.Catalogue;
import org.almoner.tables.claims.X12Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every public sample file through the lake: each alone, and all together. */
@Tag("slow")
class SamplesLakeTest {
  private static final List<String> TABLES =
      List.of(
          "fct_claims",
          "stg_claims",
          "stg_claim_lines",
          "stg_payments",
          "stg_remits",
          "stg_remit_lines",
          "stg_adjustments",
          "stg_provider_adjustments",
          "stg_acknowledgements");

  /** What the facts of a claim need. */
  private static final Pipeline FACTS =
      new Pipeline(
          "claims",
          "claims",
          List.of(
                  "ingest-claims-x12",
                  "ingest-claims-payer-rules",
                  "ingest-claims-fee-schedule",
                  "build-claims-stg-payer-rules",
                  "build-claims-stg-fee-schedule",
                  "stage-claims-x12",
                  "decide-claims",
                  "build-claims-int-line-allowed",
                  "build-claims-fct-claims")
              .stream()
              .map(Catalogue::job)
              .toList());

  /** A date of a payment that is none: 2000-23-16, as in {@link SampleFilesTest}. */
  private static final Set<String> MORE_WARNINGS =
      Set.of(
          DecidedSamplesTest.MORE_WARNINGS,
          "835/lfh__835_005010X221A1_managed-care.835 null: warnings is"
              + " date_unreadable|npi_check_digit, not npi_check_digit");

  private static Map<String, Map<String, List<Map<String, String>>>> expected;

  @TempDir private Path folder;

  @BeforeAll
  static void readWhatIsExpected() throws IOException {
    expected = new HashMap<>();
    for (String table : TABLES) {
      expected.put(table, SampleFilesTest.expected(table));
    }
  }

  /** Samples of which claims are known. */
  static List<Path> samples() throws IOException {
    Set<String> named = SampleFilesTest.expected("fct_claims").keySet();
    return SampleFilesTest.samples().stream().filter(file -> named.contains(name(file))).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void everyTableOfASampleIsAsExpected(Path file) throws IOException {
    ClaimsLake lake = new ClaimsLake(folder);
    lake.deliver(name(file), file);
    lake.run(FACTS, DecidedSamplesTest.lastDay(Tables.read(file)));
    List<String> differences = new ArrayList<>();
    for (String table : TABLES) {
      List<Map<String, String>> rows = expected.get(table).getOrDefault(name(file), List.of());
      DecidedSamplesTest.compare(name(file), rows, lake.texts(table(table)), differences);
    }
    assertThat(differences).allMatch(MORE_WARNINGS::contains);
  }

  @Test
  void allSamplesTogetherAreDecidedAsTheRulesDecideThem() throws IOException {
    List<Path> files = SampleFilesTest.samples();
    ClaimsLake lake = new ClaimsLake(folder);
    List<Tables> read = new ArrayList<>();
    for (Path file : files) {
      lake.deliver(name(file), file);
      read.add(Tables.read(ClaimsLake.delivered(name(file)), file));
    }
    LocalDate last =
        read.stream()
            .map(DecidedSamplesTest::lastDay)
            .filter(day -> !day.equals(LocalDate.MAX))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    lake.run(last);
    assertThat(lake.texts(X12Tables.RAW_X12_FILES)).hasSize(264).hasSameSizeAs(files);
    DecidedWorld inMemory = new DecidedWorld(read, last);
    lake.assertDecidesAs(inMemory);
    assertThat(inMemory.claims().size()).isGreaterThan(250);
  }

  private static Table table(String name) {
    return Catalogue.ALL.tables().stream()
        .filter(table -> table.fullName().equals("claims." + name))
        .findFirst()
        .orElseThrow();
  }

  private static String name(Path file) {
    return SampleFilesTest.SAMPLES.relativize(file).toString();
  }
}
