package org.almoner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.support.MainClasses;
import org.junit.jupiter.api.Test;

/** What only the edge of the program may do. The arrows between rooms: {@link RoomsTest}. */
class ArchitectureTest {
  private static final int LONGEST_FILE = 300;
  private static final List<String> JDK = List.of("java..", "org.jspecify..");
  private static final String[] ACCESS_RULES =
      Stream.of(
              "terms",
              "input",
              "formulary",
              "coverage",
              "support",
              "engine",
              "tables",
              "sensitivity",
              "summary",
              "explain")
          .map(room -> "org.almoner.access." + room + "..")
          .toArray(String[]::new);
  private static final String[] CLAIMS_READER =
      Stream.of("x12", "rows", "read")
          .map(room -> "org.almoner.claims." + room + "..")
          .toArray(String[]::new);
  private static final String[] CLAIMS_VALIDATOR =
      Stream.of("x12", "guide", "validate", "acknowledge")
          .map(room -> "org.almoner.claims." + room + "..")
          .toArray(String[]::new);
  private static final String[] POPULATION_ROWS = {
    "org.almoner.population.rows..", "org.almoner.population.equity.."
  };
  private static final JavaClasses CLASSES = MainClasses.ALL;

  @Test
  void theRulesOfAccessKnowNothingButTheJdk() {
    noClasses()
        .that()
        .resideInAnyPackage(ACCESS_RULES)
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            Stream.concat(JDK.stream(), Stream.of(ACCESS_RULES)).toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void theReaderOfClaimsKnowsNothingButTheJdkAndTheCodeLists() {
    noClasses()
        .that()
        .resideInAnyPackage(CLAIMS_READER)
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            Stream.of(JDK.stream(), Stream.of(CLAIMS_READER), Stream.of("org.almoner.claims.codes"))
                .flatMap(each -> each)
                .toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void theValidatorOfClaimsKnowsNothingButTheJdk() {
    noClasses()
        .that()
        .resideInAnyPackage(CLAIMS_VALIDATOR)
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            Stream.concat(JDK.stream(), Stream.of(CLAIMS_VALIDATOR)).toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void whatIsKnownOfPatientsAndWhatMayBeToldOfThemKnowNothingButTheJdk() {
    noClasses()
        .that()
        .resideInAnyPackage(POPULATION_ROWS)
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            Stream.concat(JDK.stream(), Stream.of(POPULATION_ROWS)).toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void nothingButMainKnowsTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.almoner.cli..")
        .and()
        .doNotHaveFullyQualifiedName("org.almoner.Main")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.almoner.cli..")
        .check(CLASSES);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.almoner.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineAsksTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.almoner.cli..")
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callConstructor(java.util.Date.class)
        .check(CLASSES);
  }

  @Test
  void noQueryAsksTheClock() throws IOException {
    assertThat(files("src/main/resources/sql", ".sql"))
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(Files.readString(file).toLowerCase(java.util.Locale.ROOT))
                    .as(file.toString())
                    .doesNotContain("current_date", "current_timestamp", "now()", "curdate")
                    .doesNotContain("unix_timestamp()", "rand(", "uuid("));
  }

  @Test
  void nothingPrintsPastTheCommandLine() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
  }

  @Test
  void noFileIsTooLongToRead() throws IOException {
    for (Path file : files("src", ".java")) {
      try (Stream<String> lines = Files.lines(file)) {
        assertThat(lines.count()).as(file.toString()).isLessThanOrEqualTo(LONGEST_FILE);
      }
    }
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
