package org.almoner.population.hcc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.almoner.population.rows.CodeSystem;
import org.almoner.population.rows.Condition;
import org.almoner.population.rows.Gender;
import org.almoner.population.rows.Medicare;
import org.almoner.population.rows.Patient;
import org.almoner.population.rows.PatientHistory;
import org.almoner.population.rows.PatientRows;
import org.almoner.population.rows.Social;
import org.apache.commons.lang3.SerializationUtils;
import org.junit.jupiter.api.Test;

class HccModelTest {
  private static final LocalDate AS_OF = LocalDate.of(2024, 7, 1);
  private static final HccModel MODEL = HccModel.load(AS_OF);

  /** A code of each group that interacts, of both liver hierarchies, of edits, and two of none. */
  private static final List<String> CODES =
      List.of(
          "C7951", "E1010", "E1165", "I5022", "I501", "A3681", "I442", "J440", "J9600", "N184",
          "N1830", "F1120", "F200", "F329", "G8220", "G1221", "L89154", "K7290", "B182", "D66",
          "C50911", "B377", "Z0000", "X99");

  @Test
  void theTermsAddUpInEverySegment() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      HccScore score = MODEL.score(person(random), some(random));
      assertThat(score.terms().stream().map(HccTerm::coefficient).reduce(BigDecimal::add))
          .map(BigDecimal::doubleValue)
          .hasValue(score.raw());
      assertThat(score.terms()).extracting(HccTerm::name).doesNotHaveDuplicates();
    }
  }

  @Test
  void orderFormRepetitionAndUnknownCodesChangeNothing() {
    Random random = new Random(4);
    for (int i = 0; i < 300; i++) {
      HccPerson person = person(random);
      List<String> codes = new ArrayList<>(some(random));
      HccScore expected = MODEL.score(person, codes);
      codes.replaceAll(code -> " " + code.substring(0, 3) + "." + code.substring(3));
      codes.addAll(List.copyOf(codes));
      codes.add("nothing");
      Collections.shuffle(codes, random);
      assertThat(MODEL.score(person, codes)).isEqualTo(expected);
    }
  }

  @Test
  void newEnrolleesAreScoredByDemographyAlone() {
    HccPerson person = new HccPerson(67, Gender.F, HccSegment.NE, 0, false);

    assertThat(MODEL.score(person, CODES).raw()).isEqualTo(MODEL.score(person, List.of()).raw());
    assertThat(MODEL.score(person, CODES).terms()).hasSize(1);
    assertThat(MODEL.score(person, CODES).categories()).isNotEmpty();
  }

  @Test
  void disabledInteractionsAreOfTheInstitutionalSegmentAndTheDisabledOnly() {
    List<String> codes = List.of("C7951", "I5022", "J440", "L89154", "G1221");
    assertThat(names(new HccPerson(50, Gender.M, HccSegment.INS, null, false), codes))
        .contains(
            "INS_DISABLED_CANCER",
            "INS_DISABLED_NEURO",
            "INS_DISABLED_HF",
            "INS_DISABLED_CHR_LUNG",
            "INS_DISABLED_ULCER");
    assertThat(names(new HccPerson(50, Gender.M, HccSegment.INS, 0, false), codes))
        .noneMatch(name -> name.contains("DISABLED"));
    assertThat(names(new HccPerson(50, Gender.M, HccSegment.CND, 1, false), codes))
        .noneMatch(name -> name.contains("DISABLED"));
  }

  @Test
  void medicaidCountsInAnInstitutionAndForNewEnrolleesOnly() {
    for (HccSegment segment : HccSegment.values()) {
      double with = MODEL.score(new HccPerson(70, Gender.M, segment, 0, true), CODES).raw();
      double without = MODEL.score(new HccPerson(70, Gender.M, segment, 0, false), CODES).raw();
      boolean counts = segment == HccSegment.INS || segment.isNewEnrollee();
      assertThat(with > without).as(segment.name()).isEqualTo(counts);
    }
  }

  @Test
  void anEditTakesTheCategoryOfTheCodeAway() {
    assertThat(categories(17, Gender.M, "J440")).isEmpty();
    assertThat(categories(18, Gender.M, "J440")).containsExactly(280);
    assertThat(categories(40, Gender.F, "D66")).containsExactly(112);
    assertThat(categories(40, Gender.M, "D66")).isNotEmpty().doesNotContain(112);
    assertThat(categories(49, Gender.F, "C50911")).containsExactly(22);
    assertThat(categories(50, Gender.F, "C50911")).containsExactly(23);
  }

  @Test
  void aCodeMayHaveTwoCategories() {
    assertThat(categories(70, Gender.F, "B377")).containsExactly(2, 6);
  }

  @Test
  void theHeartPatchComesBeforeTheHierarchy() {
    assertThat(categories(70, Gender.F, "T82512A")).isEmpty();
    assertThat(categories(70, Gender.F, "T82512A", "A3681")).containsExactly(227);
    assertThat(categories(70, Gender.F, "T82512A", "A3681", "I0981")).containsExactly(223);
  }

  @Test
  void tenCategoriesAndMoreCountAsOne() {
    assertThat(names(new HccPerson(70, Gender.F, HccSegment.CFA, 0, false), CODES))
        .contains("CFA_D10P")
        .noneMatch(name -> name.matches("CFA_D\\d"));
  }

  @Test
  void theNormalisedScoreStandsBesideTheRawOne() {
    HccPerson person = new HccPerson(70, Gender.F, HccSegment.CNA, 0, false);
    HccScore score = MODEL.score(person, List.of());

    assertThat(score.raw()).isEqualTo(0.395);
    assertThat(score.normalised()).isCloseTo(0.395 / 1.015 * (1 - 0.059), within(1e-12));
    assertThat(HccModel.load(LocalDate.of(2023, 7, 1)).score(person, List.of()).normalised())
        .isNull();
  }

  @Test
  void aCodeOfALaterFiscalYearCountsFromItsDayOn() {
    HccPerson person = new HccPerson(70, Gender.F, HccSegment.CNA, 0, false);
    List<String> codes = List.of("C81.0A");

    assertThat(MODEL.score(person, codes).categories()).isEmpty();
    assertThat(HccModel.load(LocalDate.of(2024, 10, 2)).score(person, codes).categories())
        .containsExactly(21);
    assertThat(MODEL.score(person, List.of("G35.A")).categories()).isEmpty();
    assertThat(
            HccModel.load(LocalDate.of(2025, 10, 2)).score(person, List.of("G35.A")).categories())
        .containsExactly(198);
  }

  @Test
  void aPatientWithoutSegmentOrOfOtherGenderHasNoScore() {
    assertThat(MODEL.of(history(Gender.F, Medicare.UNKNOWN))).isEmpty();
    assertThat(MODEL.of(history(Gender.OTHER, new Medicare("CNA", 0, false)))).isEmpty();
    assertThat(MODEL.of(history(Gender.F, new Medicare("CNA", null, null))))
        .map(HccScore::categories)
        .hasValueSatisfying(found -> assertThat(found).containsExactly(280));
  }

  @Test
  void theModelCanBeSentToAnotherMachine() {
    HccModel sent = SerializationUtils.roundtrip(MODEL);
    HccPerson person = new HccPerson(50, Gender.M, HccSegment.INS, null, true);

    assertThat(sent.score(person, CODES)).isEqualTo(MODEL.score(person, CODES));
  }

  private static PatientHistory history(Gender gender, Medicare medicare) {
    Patient patient =
        new Patient("p1", LocalDate.of(1950, 1, 1), null, gender, true, Social.UNKNOWN, medicare);
    LocalDate before = AS_OF.minusMonths(12).minusDays(1);
    List<Condition> conditions =
        List.of(
            new Condition(CodeSystem.ICD10CM, "J44.0", before, null, null),
            new Condition(CodeSystem.ICD10CM, "I44.2", before, before, null),
            new Condition(CodeSystem.SNOMED, "B182", before, null, null));
    return PatientHistory.of(
        new PatientRows(patient, conditions, List.of(), List.of(), List.of(), List.of()), AS_OF);
  }

  private static List<String> names(HccPerson person, List<String> codes) {
    return MODEL.score(person, codes).terms().stream().map(HccTerm::name).toList();
  }

  private static Iterable<Integer> categories(int age, Gender sex, String... codes) {
    return MODEL
        .score(new HccPerson(age, sex, HccSegment.INS, 1, false), List.of(codes))
        .categories();
  }

  private static List<String> some(Random random) {
    return CODES.stream().filter(code -> random.nextInt(3) == 0).toList();
  }

  /** Of an age that the segment is for. */
  private static HccPerson person(Random random) {
    HccSegment segment = HccSegment.values()[random.nextInt(HccSegment.values().length)];
    int age =
        switch (segment) {
          case CNA, CFA, CPA -> 65 + random.nextInt(40);
          case CND, CFD, CPD -> random.nextInt(65);
          case INS, NE, SNPNE -> random.nextInt(105);
        };
    int orec = random.nextInt(5);
    return new HccPerson(
        age,
        random.nextBoolean() ? Gender.F : Gender.M,
        segment,
        orec == 4 ? null : Integer.valueOf(orec),
        random.nextBoolean());
  }
}
