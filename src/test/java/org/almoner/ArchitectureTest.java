package org.almoner;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows between packages, and what only the edge of the program may do. */
class ArchitectureTest {
  private static final int LONGEST_FILE = 300;
  private static final String[] DOMAINS = {
    "org.almoner.casework..",
    "org.almoner.engagement..",
    "org.almoner.claims..",
    "org.almoner.population..",
    "org.almoner.access.."
  };
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
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.almoner");

  @Test
  void theEngineKnowsNoDomainTableFormulaOrCommand() {
    noClasses()
        .that()
        .resideInAPackage("org.almoner.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.almoner",
            "org.almoner.casework..",
            "org.almoner.population..",
            "org.almoner.cli..",
            "org.almoner.config..",
            "org.almoner.stats..",
            "org.almoner.tables..")
        .check(CLASSES);
  }

  @Test
  void tablesAndConfigurationKnowOnlyTheEngine() {
    for (String room : List.of("tables", "config")) {
      noClasses()
          .that()
          .resideInAPackage("org.almoner." + room + "..")
          .should()
          .dependOnClassesThat(
              describe(
                  "are ours, but not of the engine or of " + room,
                  c ->
                      c.getPackageName().startsWith("org.almoner")
                          && !c.getPackageName().startsWith("org.almoner.engine")
                          && !c.getPackageName().startsWith("org.almoner." + room)))
          .check(CLASSES);
    }
  }

  @Test
  void formulasKnowNothingOfOursAndNoSpark() {
    noClasses()
        .that()
        .resideInAPackage("org.almoner.stats..")
        .should()
        .dependOnClassesThat(
            describe(
                "are Spark's, Scala's or ours outside stats",
                c ->
                    c.getPackageName().startsWith("org.apache.spark")
                        || c.getPackageName().startsWith("scala")
                        || (c.getPackageName().startsWith("org.almoner")
                            && !c.getPackageName().startsWith("org.almoner.stats"))))
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"casework", "engagement", "claims", "population", "access"})
  void noDomainImportsAnother(String domain) {
    String own = "org.almoner." + domain + "..";
    String[] others = Stream.of(DOMAINS).filter(d -> !d.equals(own)).toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage(own)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

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
    slices().matching("org.almoner.access.(*)..").should().beFreeOfCycles().check(CLASSES);
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
  void roomsFormNoCycle() {
    slices().matching("org.almoner.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theFloorsOfTheEngineFormNoCycle() {
    slices().matching("org.almoner.engine.(*)..").should().beFreeOfCycles().check(CLASSES);
    noClasses()
        .that()
        .resideInAPackage("org.almoner.engine")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.almoner.engine.*..")
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
