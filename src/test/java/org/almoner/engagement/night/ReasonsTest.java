package org.almoner.engagement.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engagement.training.TrainingData;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final Row PATIENT =
      new GenericRowWithSchema(
          new Object[] {"B0007", "female", 0.75, 3},
          new StructType()
              .add("brand_id", DataTypes.StringType)
              .add("gender", DataTypes.StringType)
              .add("risk_score", DataTypes.DoubleType)
              .add("refill_number", DataTypes.IntegerType));

  @Test
  void nobodyIsToldWhatNobodyCanActOn() {
    assertThat(TrainingData.inputs().stream().filter(input -> !FeatureWords.has(input)))
        .containsExactlyInAnyOrder(
            "brand_id",
            "age",
            "gender",
            "region",
            "income_bracket",
            "insurance",
            "diagnosis",
            "time_of_year",
            "frm_tenure_days");
    assertThat(Reasons.of(parts(0.05, 0.03, 0.02, 0.01), PATIENT, null))
        .containsExactly(
            "Risk of stopping is 0.75 of 1 (+2.0 points)",
            "Is at fill number 3 (+1.0 points)",
            "A contact helps the average patient (+4.0 points)");
  }

  @Test
  void whatSpeaksAgainstAContactIsNoReasonForIt() {
    assertThat(Reasons.of(parts(0, 0, 0.02, -0.01), PATIENT, "The list is full"))
        .containsExactly(
            "The list is full",
            "Risk of stopping is 0.75 of 1 (+2.0 points)",
            "A contact helps the average patient (+4.0 points)");
    assertThat(Reasons.of(parts(0.1, 0, -0.02, 0.0001), PATIENT, null))
        .containsExactly(
            "A contact helps the average patient (+4.0 points)",
            "Nothing else on record speaks for a contact",
            "The rest of the record is as with other patients");
  }

  @Test
  void withoutAScoreThereAreThreeReasonsToo() {
    assertThat(Reasons.of(Map.of(), null, "Nothing is known yet"))
        .isEqualTo(List.of("Nothing is known yet", "No score could be made", "The record decides"));
  }

  private static Map<String, Double> parts(double brand, double gender, double risk, double fill) {
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("baseline", 0.04);
    parts.put("brand_id", brand);
    parts.put("gender", gender);
    parts.put("risk_score", risk);
    parts.put("refill_number", fill);
    return parts;
  }
}
