package org.almoner.claims;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.almoner.claims.rows.Payment;
import org.almoner.claims.rows.Quarantined;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.RemitLine;
import org.almoner.claims.rows.Submission;
import org.almoner.generate.Landings;
import org.almoner.generate.people.Insurance;
import org.almoner.generate.story.Journey;
import org.almoner.generate.story.Story;
import org.almoner.generate.story.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A generated world of 5,000 claims, read and decided by the program, against what was put there.
 */
class GeneratedClaimsTest {
  private static final World WORLD = Landings.world(5, 1_500);

  @TempDir private static Path folder;
  private static GeneratedClaims claims;

  @BeforeAll
  static void write() throws IOException {
    claims = GeneratedClaims.write(WORLD, folder);
  }

  @Test
  void whatIsDecidedOfEveryClaimIsTheTruthAtTheEnd() throws IOException {
    LocalDate end = claims.days().get(1);
    assertThat(end).isEqualTo(WORLD.people().lastDate());
    assertThat(claims.truth(end)).hasSizeGreaterThan(5_000);
    assertThat(claims.differences(end)).isEmpty();
  }

  @Test
  void whatIsDecidedOfEveryClaimIsTheTruthInTheMiddle() throws IOException {
    LocalDate middle = claims.days().get(0);
    assertThat(claims.truth(middle)).hasSizeGreaterThan(3_000);
    assertThat(claims.differences(middle)).isEmpty();
  }

  @Test
  void everySituationOfTheCasesOccurs() throws IOException {
    Map<String, Integer> counts = claims.situations();
    assertThat(counts).hasSize(35);
    assertThat(counts.values()).allMatch(count -> count > 0);
  }

  @Test
  void everySumHoldsAndWarningsAreThoseOfSituations() {
    Map<String, Long> warnings = new TreeMap<>();
    Stream.of(Submission.class, Payment.class, Remit.class, RemitLine.class)
        .flatMap(kind -> claims.columns(kind))
        .flatMap(columns -> Arrays.stream(columns.getOrDefault("warnings", "").split("[|]")))
        .filter(warning -> !warning.isEmpty())
        .collect(groupingBy(warning -> warning, counting()))
        .forEach(warnings::put);
    assertThat(claims.columns(Payment.class))
        .allMatch(row -> row.get("is_balanced").equals("true"));
    assertThat(warnings.keySet()).isSubsetOf("segment_count", "npi_check_digit", "date_unreadable");
  }

  @Test
  void nothingIsRecordedAfterTheLastDay() {
    assertThat(claims.columns(Remit.class))
        .extracting(row -> LocalDate.parse(row.get("recorded_date")))
        .allMatch(day -> !day.isAfter(WORLD.people().lastDate()));
    assertThat(claims.columns(Submission.class))
        .extracting(row -> LocalDate.parse(row.get("recorded_date")))
        .allMatch(day -> !day.isAfter(WORLD.people().lastDate()));
  }

  @Test
  void onlyWhatIsCutOffIsInQuarantine() {
    assertThat(claims.columns(Quarantined.class))
        .isNotEmpty()
        .allMatch(row -> row.get("file").endsWith("-cut.x12"));
  }

  @Test
  void aTruthWithoutItsFilesDiffers() throws IOException {
    LocalDate end = claims.days().get(1);
    GeneratedClaims empty = new GeneratedClaims(claims.landing(), List.of(), claims.truth());
    assertThat(empty.differences(end)).hasSizeGreaterThan(5_000);
  }

  @Test
  void membersAndRecordNumbersAreThoseOfTheOneWorld() throws IOException {
    Set<String> people =
        LongStream.range(0, WORLD.people().patients())
            .mapToObj(number -> WORLD.people().person(number).id())
            .collect(toSet());
    assertThat(GeneratedClaims.rows(claims.landing().resolve("claims/members.csv")))
        .hasSizeGreaterThan(1_000)
        .allMatch(row -> people.contains(row.get("patient_id")));
    assertThat(claims.columns(Submission.class).map(row -> row.get("medical_record_number")))
        .anyMatch(number -> number == null || number.isEmpty())
        .anyMatch(people::contains)
        .allMatch(number -> number == null || number.isEmpty() || people.contains(number));
  }

  @Test
  void anAuthorisationThatTheJourneySawRefusedIsMissingFromTheClaim() {
    Set<String> denied =
        claims.truth(claims.days().get(1)).stream()
            .filter(row -> row.get("cause").equals("missing_authorization"))
            .map(row -> row.get("patient_id"))
            .collect(toSet());
    List<Story> refused =
        LongStream.range(0, WORLD.people().patients())
            .mapToObj(WORLD::story)
            .filter(GeneratedClaimsTest::isRefused)
            .toList();
    long found = refused.stream().filter(story -> denied.contains(story.person().id())).count();
    assertThat(refused).hasSizeGreaterThan(20);
    assertThat(found).isGreaterThan(refused.size() * 7L / 10);
  }

  /** An insured person whose refused therapy began early enough for an answer to the claim. */
  private static boolean isRefused(Story story) {
    int last = WORLD.people().lastDay() - 90;
    return story.person().profile().insurance() != Insurance.PATIENT_PAY
        && story.course().fills().stream()
            .anyMatch(day -> day >= WORLD.people().firstDay() && day <= last)
        && story.journey().steps().stream()
            .anyMatch(step -> step.kind() == Journey.Kind.PRIOR_AUTH_DENIED);
  }
}
