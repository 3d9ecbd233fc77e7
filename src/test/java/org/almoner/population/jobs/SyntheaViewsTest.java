package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationMarts.MART_POPULATION_PROFILE;
import static org.almoner.tables.population.PopulationStaging.STG_CONDITIONS;
import static org.almoner.tables.population.PopulationStaging.STG_ENCOUNTERS;
import static org.almoner.tables.population.PopulationStaging.STG_MEASUREMENTS;
import static org.almoner.tables.population.PopulationStaging.STG_MEDICATIONS;
import static org.almoner.tables.population.PopulationStaging.STG_PATIENTS;
import static org.almoner.tables.population.PopulationStaging.STG_SERVICES;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_CONDITIONS;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_ENCOUNTERS;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_IMMUNIZATIONS;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_MEDICATIONS;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_OBSERVATIONS;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_PATIENTS;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_PROCEDURES;
import static org.almoner.tables.population.SyntheaFinancialStaging.STG_SYNTHEA_PAYERS;
import static org.almoner.tables.population.SyntheaFinancialStaging.STG_SYNTHEA_PAYER_TRANSITIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Column;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Table;
import org.almoner.support.CsvTable;
import org.almoner.support.InMemoryRun;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A tiny export as the native tables have it, at the end of 2026-03-20 in New York. */
class SyntheaViewsTest {
  private static final Map<String, List<Row>> ROWS = new LinkedHashMap<>();
  private static final Map<String, List<String>> COLUMNS = new LinkedHashMap<>();

  private static final Map<Table, CsvTable> EXPORT =
      Map.of(
          STG_PATIENTS,
          CsvTable.of("patient_id,birth_date\nnative,1980-01-01\n"),
          STG_SYNTHEA_PATIENTS,
          CsvTable.of(
              """
              patient_id,birth_date,death_date,gender,race,ethnicity,state,zip,income
              p1,1950-01-01,,F,white,nonhispanic,Massachusetts,02038,34999
              p2,1960-01-01,2020-05-01,M,,,,00000,100000
              p3,1970-01-01,,,,,,,
              native,1980-01-01,,F,,,,,50000
              unborn,2026-03-21,,F,,,,,50000
              """),
          STG_SYNTHEA_CONDITIONS,
          CsvTable.of(
              """
              patient_id,encounter_id,condition_code,start_date,stop_date,code_system,condition_description
              p1,e1,59621000,2020-01-01,,SNOMED-CT,Essential hypertension (disorder)
              p1,e2,59621000,2020-01-01,2021-01-01,SNOMED-CT,Essential hypertension (disorder)
              p3,e3,224299000,2010-01-01,,SNOMED-CT,Received higher education (finding)
              p3,e3,314529007,2010-01-01,2011-01-01,,Medication review due (situation)
              """),
          STG_SYNTHEA_MEDICATIONS,
          CsvTable.of(
              """
              patient_id,encounter_id,medication_code,started_at,stopped_at,medication_description
              p1,e1,617318,2025-01-01T03:00:00Z,,atorvastatin 20 MG Oral Tablet
              """),
          STG_SYNTHEA_OBSERVATIONS,
          CsvTable.of(
              """
              patient_id,observation_code,observed_at,value,value_number,units,value_type
              p1,4548-4,2026-01-01T12:00:00Z,7.1,7.1,%,numeric
              p1,4548-4,2026-01-02T12:00:00Z,2.9,2.9,%,numeric
              p1,4548-4,2026-01-03T12:00:00Z,54,54,mmol/mol,numeric
              p1,QOLS,2026-01-01T12:00:00Z,0.8,0.8,{score},numeric
              p1,44261-6,2026-01-01T12:00:00Z,12.0,12,{score},numeric
              p1,8302-2,2026-01-01T12:00:00Z,141.6,141.6,cm,numeric
              p1,82589-3,2019-01-01T12:00:00Z,Graduate or professional degree,,,text
              p1,82589-3,2020-01-01T12:00:00Z,High school diploma or GED,,,text
              p1,82589-3,2027-01-01T12:00:00Z,More than high school,,,text
              p2,82589-3,2020-05-01T12:00:00Z,More than high school,,,text
              """),
          STG_SYNTHEA_PROCEDURES,
          CsvTable.of(
              """
              patient_id,encounter_id,procedure_code,started_at
              p1,e1,73761001,2025-06-01T02:00:00Z
              p1,e1,73761001,2025-06-01T03:00:00Z
              p1,e1,34043003,2025-06-01T02:00:00Z
              """),
          STG_SYNTHEA_IMMUNIZATIONS,
          CsvTable.of(
              """
              patient_id,encounter_id,vaccine_code,given_at
              p1,e1,140,2025-10-01T12:00:00Z
              p1,e1,121,2025-10-01T12:00:00Z
              """),
          STG_SYNTHEA_ENCOUNTERS,
          CsvTable.of(
              """
              encounter_id,patient_id,started_at,stopped_at,provider_id,encounter_class,total_claim_cost
              e1,p1,2025-06-01T02:00:00Z,2025-06-02T02:00:00Z,d1,snf,100.5
              e2,p1,2025-07-01T02:00:00Z,,d1,virtual,10
              e3,p2,2020-04-01T12:00:00Z,2020-05-01T02:00:00Z,,hospice,7
              e4,p1,2025-08-01T02:00:00Z,,d1,home,10
              """),
          STG_SYNTHEA_PAYERS,
          CsvTable.of(
              """
              payer_id,payer_name,ownership
              a,Medicare,GOVERNMENT
              b,Aetna,PRIVATE
              c,NO_INSURANCE,NO_INSURANCE
              d,Dual Eligible,GOVERNMENT
              """),
          STG_SYNTHEA_PAYER_TRANSITIONS,
          CsvTable.of(
              """
              patient_id,started_at,ended_at,payer_id
              p1,2024-02-01T00:00:00Z,2025-02-01T00:00:00Z,b
              p1,2025-02-01T00:00:00Z,2027-02-01T00:00:00Z,d
              p2,2019-06-01T00:00:00Z,2020-06-01T00:00:00Z,c
              p2,2020-06-01T00:00:00Z,2021-06-01T00:00:00Z,a
              p3,2024-02-01T00:00:00Z,2025-02-01T00:00:00Z,b
              """));

  @BeforeAll
  static void openTheViewsOnce() {
    InMemoryRun.of(new OpenViews(), EXPORT, ZoneId.of("America/New_York"));
  }

  @Test
  void everyViewHasTheColumnsOfItsNativeTable() {
    Map<String, Table> natives =
        Map.of(
            "synthea_patients", STG_PATIENTS,
            "synthea_conditions", STG_CONDITIONS,
            "synthea_medications", STG_MEDICATIONS,
            "synthea_measurements", STG_MEASUREMENTS,
            "synthea_services", STG_SERVICES,
            "synthea_encounters", STG_ENCOUNTERS);
    natives.forEach(
        (view, table) ->
            assertThat(COLUMNS.get(view))
                .as(view)
                .containsExactlyElementsOf(table.columns().stream().map(Column::name).toList()));
  }

  @Test
  void patientsHaveEducationIncomeAndInsuranceOfTheDay() {
    assertThat(
            shown(
                "synthea_patients",
                "patient_id,gender,education_level,income_level,insurance_type,region,zip3"))
        .containsExactly(
            "p1 | F | high_school | low | medicare | Massachusetts | 020",
            "p2 | M | college | high | uninsured |  | ",
            "p3 | unknown | college |  |  |  | ");
  }

  @Test
  void aConditionThatIsOpenSomewhereIsOpen() {
    assertThat(shown("synthea_conditions", "patient_id,code_system,code,onset_date,end_date"))
        .containsExactly(
            "p1 | snomed | 59621000 | 2020-01-01 | ",
            "p3 | snomed | 224299000 | 2010-01-01 | ",
            "p3 | snomed | 314529007 | 2010-01-01 | 2011-01-01");
  }

  @Test
  void daysAreThoseOfTheBusiness() {
    assertThat(shown("synthea_medications", "patient_id,code,start_date,name,end_date"))
        .containsExactly("p1 | 617318 | 2024-12-31 | atorvastatin 20 MG Oral Tablet | ");
  }

  @Test
  void aMeasurementIsTakenInItsUnitAndRangeOnly() {
    assertThat(shown("synthea_measurements", "measure,value,measured_at"))
        .containsExactly(
            "functional_status | 80.0 | 2026-01-01T12:00:00Z",
            "hba1c | 7.1 | 2026-01-01T12:00:00Z",
            "phq9 | 12.0 | 2026-01-01T12:00:00Z");
  }

  @Test
  void aServiceComesFromProceduresVaccinesSurveysAndHospice() {
    assertThat(shown("synthea_services", "patient_id,service,performed_on"))
        .containsExactly(
            "p1 | colonoscopy | 2025-05-31",
            "p1 | influenza_vaccine | 2025-10-01",
            "p1 | phq_screen | 2026-01-01",
            "p2 | hospice | 2020-04-01");
  }

  @Test
  void hospiceAndSkilledNursingCountAsHospital() {
    assertThat(shown("synthea_encounters", "encounter_id,kind,cost"))
        .containsExactly("e1 | hospital | 100.5", "e2 | specialist | 10.0", "e3 | hospital | 7.0");
  }

  @Test
  void noRowOfTheExportIsUnaccountedFor() {
    assertThat(shown("synthea_code_use", "synthea_table,code,row_count,becomes"))
        .hasSize(3 + 5 + 1 + 2 + 2 + 4)
        .contains(
            "conditions | 59621000 | 2 | hypertension",
            "conditions | 314529007 | 1 | ",
            "observations | 44261-6 | 1 | phq9, phq_screen",
            "observations | 8302-2 | 1 | ",
            "immunizations | 121 | 1 | ",
            "medications | 617318 | 1 | medication",
            "encounters | home | 1 | ");
    assertThat(
            ROWS.get("synthea_code_use").stream()
                .mapToLong(row -> row.<Long>getAs("row_count"))
                .sum())
        .isEqualTo(4 + 1 + 10 + 3 + 2 + 4);
  }

  private static List<String> shown(String view, String columns) {
    return CsvTable.shown(Arrays.asList(columns.split(",")), ROWS.get(view));
  }

  /** Keeps what the views show. */
  private record OpenViews() implements Job {
    @Override
    public String name() {
      return "open-synthea-views";
    }

    @Override
    public List<Table> inputs() {
      return SyntheaViews.INPUTS;
    }

    @Override
    public List<Table> outputs() {
      return List.of(MART_POPULATION_PROFILE);
    }

    @Override
    public void run(JobContext context) {
      Map<String, Dataset<Row>> views =
          SyntheaViews.VIEWS.open(context, SyntheaViews.given(context));
      SyntheaViews.VIEWS.views().forEach(view -> keep(view.name(), views.get(view.name())));
    }

    private static void keep(String name, Dataset<Row> rows) {
      ROWS.put(name, rows.collectAsList());
      COLUMNS.put(name, Arrays.asList(rows.columns()));
    }
  }
}
