package org.almoner.engagement.features;

import static org.almoner.tables.engagement.EngagementFeatures.FEATURES_DAILY;
import static org.almoner.tables.engagement.EngagementStaging.STG_PATIENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.almoner.support.CsvTable;
import org.almoner.support.InMemoryRun;
import org.almoner.tables.engagement.EngagementFeatures;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The share of features that are not known is one of all features there are. */
class MissingShareTest {
  private static final int NEVER_HAPPENED = 4;

  @Test
  void ofAPatientOfWhomNothingIsKnownAllButWhatNeverHappenedIsMissing() {
    Row row =
        InMemoryRun.of(
                new BuildFeaturesDaily(),
                Map.of(
                    STG_PATIENTS,
                    CsvTable.of(
                        """
                        patient_id,brand_id,frm_id,therapy_start_date,enrolled_at,recorded_at
                        p1,b1,f1,2026-01-01,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z
                        """)))
            .rows(FEATURES_DAILY)
            .get(0);

    long empty =
        EngagementFeatures.NAMES.stream().filter(name -> row.<Object>getAs(name) == null).count();
    assertThat(row.<Double>getAs("missing_share"))
        .isEqualTo((empty - NEVER_HAPPENED) / (double) EngagementFeatures.NAMES.size());
  }
}
