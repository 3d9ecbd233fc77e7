package org.almoner.population.comorbidity;

import static org.almoner.population.comorbidity.ComorbidityIndex.CHARLSON;
import static org.almoner.population.comorbidity.ComorbidityIndex.ELIXHAUSER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
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

class ComorbidityTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
  private static final Comorbidity COMORBIDITY = Comorbidity.load(AS_OF);
  private static final ComorbidityIndex CHARLSONS = ComorbidityIndex.load(CHARLSON, AS_OF);
  private static final ComorbidityIndex ELIXHAUSERS = ComorbidityIndex.load(ELIXHAUSER, AS_OF);

  @Test
  void charlsonHas17CategoriesAndElixhauser31() {
    assertThat(CHARLSONS.categories()).hasSize(17).startsWith("mi", "chf").endsWith("aids");
    assertThat(ELIXHAUSERS.categories()).hasSize(31).startsWith("chf", "carit").endsWith("depre");
    assertThat(CHARLSONS.scores()).containsExactly("charlson", "quan", "unweighted");
    assertThat(ELIXHAUSERS.scores()).containsExactly("vw", "swiss", "unweighted");
  }

  @Test
  void aPatientWithoutCodesHasAllFlags0() {
    IndexResult none = CHARLSONS.ofCodes(List.of());

    assertThat(none.flags()).hasSize(17).doesNotContainValue(true);
    assertThat(none.scores().values()).containsOnly(0);
  }

  @Test
  void aCodeThatIsOnlyAsLongAsPartOfAPrefixIsNotTheCategory() {
    assertThat(CHARLSONS.categoriesOf("I2")).isEmpty();
    assertThat(CHARLSONS.categoriesOf("I251")).isEmpty();
    assertThat(CHARLSONS.categoriesOf("I25.2")).containsExactly("mi");
  }

  @Test
  void whereTheSevereFormIsThereTheMildOneIsNeitherFlaggedNorCounted() {
    IndexResult result = CHARLSONS.ofCodes(List.of("E119", "E112", "K700", "K704"));

    assertThat(result.has("diab")).isFalse();
    assertThat(result.has("mld")).isFalse();
    assertThat(result.score("charlson")).isEqualTo(2 + 3);
    assertThat(result.score("unweighted")).isEqualTo(2);
  }

  @Test
  void formOrderAndRepetitionOfCodesChangeNothing() {
    Random random = new Random(1);
    List<String> known = List.of("I21.0", "I50.9", "E11.9", "E11.22", "C50.9", "C78.7", "X99");
    for (int i = 0; i < 200; i++) {
      List<String> codes = new ArrayList<>(known.subList(0, random.nextInt(known.size())));
      IndexResult expected = ELIXHAUSERS.ofCodes(codes);
      codes.replaceAll(code -> random.nextBoolean() ? code : " " + code.replace(".", "") + "\t");
      codes.replaceAll(code -> random.nextBoolean() ? code : code.toLowerCase(Locale.ROOT));
      codes.addAll(codes.subList(0, codes.size() / 2));
      Collections.shuffle(codes, random);
      assertThat(ELIXHAUSERS.ofCodes(codes)).isEqualTo(expected);
    }
  }

  @Test
  void anotherCodeNeverTakesAwayMoreThanTheMildForm() {
    Set<String> mild = Set.of("diab", "mld", "canc");
    Random random = new Random(2);
    List<String> codes = List.of("E109", "E102", "K701", "K711", "C18", "C77", "I63", "N18");
    for (int i = 0; i < 200; i++) {
      List<String> some = codes.stream().filter(code -> random.nextBoolean()).toList();
      List<String> more = new ArrayList<>(some);
      more.add(codes.get(random.nextInt(codes.size())));
      IndexResult before = CHARLSONS.ofCodes(some);
      IndexResult after = CHARLSONS.ofCodes(more);
      assertThat(before.flags().keySet().stream().filter(f -> before.has(f) && !after.has(f)))
          .isSubsetOf(mild);
      assertThat(after.score("charlson")).isGreaterThanOrEqualTo(before.score("charlson"));
    }
  }

  @Test
  void whatEndedBeforeTheTwelveMonthsLookedBackDoesNotCount() {
    LocalDate first = LocalDate.of(2025, 1, 1);
    LocalDate early = LocalDate.of(2020, 1, 1);

    assertThat(charlson(icd("I500", early, first.minusDays(1)))).isZero();
    assertThat(charlson(icd("I500", early, first))).isOne();
    assertThat(charlson(icd("I500", AS_OF.minusDays(1), null))).isOne();
    assertThat(charlson(icd("I500", AS_OF, null))).isZero();
  }

  @Test
  void whatBeganEarlierAndHasNotEndedCounts() {
    assertThat(charlson(icd("I500", LocalDate.of(2010, 1, 1), null))).isOne();
  }

  @Test
  void snomedComesThroughItsMapAndSaysSo() {
    Comorbidity.Result result =
        of(
            snomed("127013003", LocalDate.of(2015, 1, 1), null),
            icd("Z00", AS_OF.minusDays(9), null));

    assertThat(result.charlson().has("diabwc")).isTrue();
    assertThat(result.elixhauser().has("diabc")).isTrue();
    assertThat(result.sources()).containsExactly(CodeSystem.SNOMED);
  }

  @Test
  void anEndedInfarctionOfSnomedStaysAsHistory() {
    LocalDate then = LocalDate.of(2013, 1, 1);

    assertThat(of(snomed("22298006", then, then)).charlson().has("mi")).isTrue();
    assertThat(of(snomed("88805009", then, then)).charlson().has("chf")).isFalse();
  }

  @Test
  void theIndicesCanBeSentToAnotherMachine() {
    PatientHistory history = history(icd("I500", AS_OF.minusDays(1), null));

    assertThat(SerializationUtils.roundtrip(COMORBIDITY).of(history))
        .isEqualTo(COMORBIDITY.of(history));
  }

  private static int charlson(Condition condition) {
    return of(condition).charlson().score("charlson");
  }

  private static Condition icd(String code, LocalDate onset, LocalDate end) {
    return new Condition(CodeSystem.ICD10CM, code, onset, end, null);
  }

  private static Condition snomed(String code, LocalDate onset, LocalDate end) {
    return new Condition(CodeSystem.SNOMED, code, onset, end, null);
  }

  private static Comorbidity.Result of(Condition... conditions) {
    return COMORBIDITY.of(history(conditions));
  }

  private static PatientHistory history(Condition... conditions) {
    Patient patient =
        new Patient(
            "p1", LocalDate.of(1950, 1, 1), null, Gender.F, true, Social.UNKNOWN, Medicare.UNKNOWN);
    return PatientHistory.of(
        new PatientRows(patient, List.of(conditions), List.of(), List.of(), List.of(), List.of()),
        AS_OF);
  }
}
