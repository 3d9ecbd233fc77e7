package org.almoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almoner.engine.Column;
import org.almoner.engine.Layer;
import org.almoner.engine.Phi;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.almoner.support.Catalogue;
import org.junit.jupiter.api.Test;

/** Walks all contracts: no column that says something of a person is named harmless. */
class PhiClassesTest {
  /** Numbers of things and of firms, where no row is about a person. */
  private static final Set<String> HARMLESS_NUMBERS =
      Set.of("brand_id", "organization_id", "payer_id", "experiment_id", "run_id", "_run_id");

  /** What numbers people who work for a programme or treat its patients. */
  private static final String OF_A_PERSON = "(advocate|frm|provider|practitioner|npi|agent)(_?id)?";

  /** Whatever a source system numbers for one patient. */
  private static final Set<String> NUMBERED_FOR_A_PATIENT =
      Set.of(
          "patient",
          "patient_id",
          "patientid",
          "case_id",
          "claim_id",
          "claimid",
          "encounter",
          "encounter_id",
          "interaction_id",
          "event_id",
          "feedback_id",
          "diagnosis_id",
          "fill_id",
          "outcome_id",
          "complaint_id",
          "careplan_id",
          "transaction_id",
          "member_id",
          "memberid",
          "patient_insurance_id",
          "patientinsuranceid",
          "appointmentid",
          "patient_hash",
          "ssn",
          "passport",
          "drivers",
          "drivers_license");

  /** In tables about persons, what is of the programme and not of them. */
  private static final Set<String> OF_THE_PROGRAMME =
      Set.of(
          "experiment_id",
          "model_version",
          "feature_version",
          "list_basis",
          "fallback_reason",
          "is_stale",
          "_line",
          "_ingested_at",
          "_run_id",
          "_defect");

  /** Names of groups of patients, such as a tier. */
  private static final Set<String> NAMES_OF_GROUPS =
      Set.of(
          "population.mart_segment_kpis.name",
          "population.mart_segment_profiles.name",
          "population.mart_value.name");

  @Test
  void numbersOfPatientsAndOfWhatIsTheirsAreDirectIdentifiers() {
    assertThat(named(NUMBERED_FOR_A_PATIENT::contains).count()).isGreaterThan(80);
    assertThat(named(NUMBERED_FOR_A_PATIENT::contains).filter(each -> !each.is(Phi.DIRECT)))
        .isEmpty();
    assertThat(named("id"::equals).filter(each -> each.isAboutAPatient() && !each.is(Phi.DIRECT)))
        .isEmpty();
  }

  @Test
  void aNumberIsHarmlessOnlyWhereNoPersonHasIt() {
    assertThat(
            named(name -> name.equals("id") || name.endsWith("_id"))
                .filter(each -> each.is(Phi.NONE) && !each.isOfAFirm())
                .filter(each -> !HARMLESS_NUMBERS.contains(each.column().name())))
        .isEmpty();
  }

  @Test
  void whateverIsKnownOfAPatientHasAClass() {
    assertThat(columns().filter(NamedColumn::isAboutAPatient).count()).isGreaterThan(400);
    assertThat(
            columns()
                .filter(NamedColumn::isAboutAPatient)
                .filter(
                    each -> each.is(Phi.NONE) != OF_THE_PROGRAMME.contains(each.column().name())))
        .isEmpty();
  }

  @Test
  void namesAddressesAndFreeTextOfPersonsAreDirectIdentifiers() {
    String written =
        "(first|middle|last|maiden|owner|provider|advocate)_name|name|first|middle|last|maiden"
            + "|(name_)?(prefix|suffix)|address|lat|lon|latitude|longitude|notes|line_?note"
            + "|comment|feedback_text|metadata_json|acted_by|reason|row|_extra|_unparsed";
    assertThat(named(name -> name.matches(written)).count()).isGreaterThan(80);
    assertThat(
            named(name -> name.matches(written))
                .filter(each -> !each.isOfAFirm() || each.column().name().startsWith("_"))
                .filter(each -> !NAMES_OF_GROUPS.contains(each.toString()))
                .filter(each -> !each.is(Phi.DIRECT)))
        .isEmpty();
  }

  @Test
  void filesOutcomesCategoriesAndErrorsHaveAClass() {
    Set<String> names =
        Set.of("_file", "file", "outcome", "category", "error", "problem", "measured", "landing");
    assertThat(named(names::contains).count()).isGreaterThan(40);
    assertThat(named(names::contains).filter(each -> each.is(Phi.NONE)).map(NamedColumn::toString))
        // names a measure
        .containsExactlyInAnyOrder(
            "casework.mart_bottlenecks.outcome", "population.mart_risk_validation.outcome");
  }

  @Test
  void whatIsStoredInRawSaysItsClass() {
    Table patients = Catalogue.ALL.table("casework.raw_patients");
    assertThat(RawColumns.schema(patients).fields())
        .allSatisfy(field -> assertThat(field.metadata().contains("phi")).isTrue());
    assertThat(RawColumns.schema(patients).apply("_file").metadata().getString("phi"))
        .isEqualTo("quasi");
  }

  private record NamedColumn(Table table, Column column) {
    @Override
    public String toString() {
      return table.fullName() + "." + column.name();
    }

    boolean is(Phi phi) {
      return column.phi() == phi;
    }

    /** Whether rows are about one patient each. */
    boolean isAboutAPatient() {
      return table.columns().stream().anyMatch(c -> NUMBERED_FOR_A_PATIENT.contains(c.name()))
          || table.fullName().matches(".*raw_(synthea_)?patients");
    }

    /** Whether no row is about a person: nothing in it has a class, and it numbers nobody. */
    boolean isOfAFirm() {
      return table.layer() == Layer.OPS
          || table.columns().stream()
              .allMatch(c -> c.phi() == Phi.NONE && !c.name().matches(OF_A_PERSON));
    }
  }

  private static Stream<NamedColumn> named(Predicate<String> name) {
    return columns().filter(each -> name.test(each.column().name()));
  }

  private static Stream<NamedColumn> columns() {
    return Catalogue.ALL.tables().stream()
        .flatMap(
            table ->
                Stream.concat(
                        table.columns().stream(),
                        table.layer() == Layer.RAW
                            ? RawColumns.COLUMNS.stream()
                            : List.<Column>of().stream())
                    .map(column -> new NamedColumn(table, column)));
  }
}
