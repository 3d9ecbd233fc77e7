package org.almoner.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.almoner.Almoner;
import org.almoner.config.Settings;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Job;
import org.almoner.engine.Pipeline;
import org.almoner.engine.SqlJob;
import org.almoner.engine.SqlLiteral;
import org.almoner.engine.Table;
import org.almoner.tables.casework.CaseworkMarts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintsTest {
  private static final Map<String, String> BEFORE = fingerprints(Map.of());

  /** Which outputs another value makes other ones: no job but these is made again. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "casework.sla_days | 5 | casework.fct_case_lifecycle",
        "casework.stale_hours | 5 | casework.fct_case_lifecycle",
        "engagement.decision_interval_days | 7 | engagement.int_decision_points",
        "engagement.label_gap_days | 7 | engagement.mart_experiment_results"
            + " engagement.mart_intervention_effect engagement.training_set",
        "engagement.training.seed | 2 | engagement.mart_model_gates",
        "engagement.training.gates.auuc | 0.8 | engagement.mart_model_gates",
        "engagement.training.minimum.days | 90 | engagement.mart_model_gates",
        "engagement.recommendations.largest_list | 9 | engagement.recommendations",
        "engagement.recommendations.cool_down_days | 9 | engagement.recommendations",
        "engagement.recommendations.complaint_stop_days | 9 | engagement.recommendations",
        "engagement.recommendations.contact_limit | 9 | engagement.recommendations",
        "engagement.experiment.id | other | engagement.experiment_assignments"
            + " engagement.mart_experiment_results engagement.recommendations",
        "engagement.experiment.control_share | 0.3 | engagement.experiment_assignments"
            + " engagement.mart_experiment_results",
        "run.parallel_jobs | 3 |",
        "lake.explain_days | 3 |",
      })
  void aSettingChangesNothingButWhatSeesIt(String setting, String value, String changed) {
    Map<String, String> after = fingerprints(Map.of(setting, value));

    assertThat(after.keySet()).isEqualTo(BEFORE.keySet());
    assertThat(String.join(" ", differing(after))).isEqualTo(changed == null ? "" : changed);
  }

  @Test
  void aSettingUnderItsFormerNameChangesNothing() {
    assertThat(fingerprints(Map.of("training.seed", "1"))).isEqualTo(BEFORE);
  }

  @Test
  void theNameOfASettingOfOneDomainIsNothingToAnother() {
    Table mart = CaseworkMarts.MART_OPS_KPIS;
    SqlJob job = SqlJob.build(mart);

    assertThat(fingerprint(job.given(Map.of("days", SqlLiteral.of(7)))))
        .isNotEqualTo(fingerprint(job.given(Map.of("sla_days", SqlLiteral.of(7)))))
        .isNotEqualTo(fingerprint(job));
    assertThat(differing(fingerprints(Map.of("casework.sla_days", "5"))))
        .noneMatch(table -> table.startsWith("engagement."));
  }

  /** Java's immutable maps have another order in each process: a resumed run would do all again. */
  @Test
  void theOrderOfSettingsSaysNothingAboutAJob() {
    Map<String, SqlLiteral> forwards = new LinkedHashMap<>();
    Map<String, SqlLiteral> backwards = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      forwards.put("setting_" + i, SqlLiteral.of(1));
      backwards.put("setting_" + (19 - i), SqlLiteral.of(1));
    }
    SqlJob job = SqlJob.build(CaseworkMarts.MART_OPS_KPIS);

    assertThat(fingerprint(new Seeing(job, forwards)))
        .isEqualTo(fingerprint(new Seeing(job, backwards)));
  }

  private static List<String> differing(Map<String, String> after) {
    return new TreeSet<>(after.keySet())
        .stream().filter(table -> !after.get(table).equals(BEFORE.get(table))).toList();
  }

  /** By the first table that a job builds. */
  private static Map<String, String> fingerprints(Map<String, String> set) {
    Map<String, String> fingerprints = new LinkedHashMap<>();
    for (Job job : Almoner.DOMAINS.catalog(Settings.load(Optional.empty(), set)).jobs()) {
      fingerprints.put(job.outputs().get(0).fullName(), fingerprint(job));
    }
    return fingerprints;
  }

  private static String fingerprint(Job job) {
    BusinessDate date = new BusinessDate(LocalDate.of(2026, 3, 20), ZoneOffset.UTC);
    return Fingerprints.of(
        job,
        new RunRequest(new Pipeline("p", "", List.of()), date, Optional.empty(), Reuse.STAGING));
  }

  private record Seeing(SqlJob job, Map<String, SqlLiteral> settings) implements Job {
    @Override
    public String name() {
      return "see";
    }

    @Override
    public List<Table> inputs() {
      return List.of();
    }

    @Override
    public List<Table> outputs() {
      return job.outputs();
    }

    @Override
    public void run(org.almoner.engine.JobContext context) {}
  }
}
