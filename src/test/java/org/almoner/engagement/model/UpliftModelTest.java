package org.almoner.engagement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.almoner.causal.nuisance.OutcomeWeighting;
import org.almoner.causal.study.Study;
import org.almoner.causal.uplift.Learner;
import org.almoner.causal.uplift.UpliftOptions;
import org.almoner.causal.uplift.UpliftScores;
import org.almoner.engine.ModelRejectedException;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataTable;
import org.almoner.learn.DesignTerm;
import org.almoner.learn.Encoding;
import org.almoner.learn.EncodingFit;
import org.almoner.learn.FeatureCode;
import org.almoner.learn.FeatureValues;
import org.almoner.stats.Clusters;
import org.almoner.stats.Normal;
import org.almoner.support.Fits;
import org.junit.jupiter.api.Test;

class UpliftModelTest {
  private static final UpliftOptions OPTIONS =
      new UpliftOptions(Learner.T, OutcomeWeighting.IPTW, Fits.of(1, 7), 0.95);
  private static final DataTable TABLE = new SimulatedTraining(400, 5, 1, 11).table();
  private static final EncodingFit ENCODING =
      EncodingFit.of(TABLE, SimulatedTraining.FEATURES, List.of("mpr_30d:days_on_therapy"));
  private static final Study STUDY = study(TABLE, ENCODING);
  private static final UpliftModel MODEL =
      new UpliftModel(
          UpliftModel.FORMAT, 0.95, "brand_id", fitted(STUDY, ENCODING), new TreeMap<>());

  static Study study(DataTable table, EncodingFit encoding) {
    double[] contacted = table.numbers("contacted");
    double[] discontinued = table.numbers("discontinued_30d");
    boolean[] treated = new boolean[contacted.length];
    IntStream.range(0, treated.length).forEach(i -> treated[i] = contacted[i] == 1);
    return new Study(
        table,
        IntStream.range(0, treated.length).toArray(),
        encoding.design(),
        treated,
        Arrays.stream(discontinued).map(y -> 1 - y).toArray(),
        true,
        Clusters.of(Arrays.asList(table.column("patient_id").texts())),
        List.of());
  }

  private static TwoArmModel fitted(Study study, EncodingFit encoding) {
    double[] propensity = UpliftScores.of(study, OPTIONS).nuisance().propensity();
    return UpliftFit.of(encoding.encoding(), study, propensity, OPTIONS.fit());
  }

  private static FeatureValues row(int row) {
    List<DataColumn> columns = MODEL.inputs().stream().map(TABLE::column).toList();
    return EncodingFit.row(columns, row);
  }

  @Test
  void predictsWhatTheTLearnerItCameFromPredicts() {
    UpliftScores learner = UpliftScores.of(STUDY, OPTIONS);

    for (int i = 0; i < STUDY.size(); i++) {
      UpliftScore score = MODEL.score(row(i));
      assertThat(score.successWithContact())
          .isCloseTo(learner.nuisance().treated()[i], within(1e-9));
      assertThat(score.successWithoutContact())
          .isCloseTo(learner.nuisance().control()[i], within(1e-9));
      assertThat(score.uplift()).isCloseTo(learner.effect()[i], within(1e-9));
    }
  }

  @Test
  void theReasonsAddUpToTheUplift() {
    for (int i = 0; i < STUDY.size(); i++) {
      UpliftReasons reasons = MODEL.explain(row(i));
      double sum = reasons.baseline() + Arrays.stream(reasons.parts()).sum();
      assertThat(sum).isCloseTo(MODEL.score(row(i)).uplift(), within(1e-12));
    }
    assertThat(MODEL.explain(row(0)).byFeature().keySet())
        .containsExactlyElementsOf(SimulatedTraining.FEATURES);
  }

  @Test
  void theAveragePatientHasTheBaselineAndNoReasons() {
    FeatureCode.Range mpr = ENCODING.encoding().features().get(1).range();
    Encoding one =
        new Encoding(
            ENCODING.encoding().features(),
            ENCODING.encoding().terms().stream().filter(t -> t.name().equals("mpr_30d")).toList());
    TwoArmModel model = new TwoArmModel(one, arm(0.2, 0.5), arm(0.9, -0.4));

    UpliftReasons reasons = model.explain(feature -> feature == 1 ? mpr.mean() : null);

    assertThat(reasons.part("mpr_30d")).isCloseTo(0, within(1e-15));
    assertThat(reasons.baseline())
        .isCloseTo(1 / (1 + Math.exp(-0.9)) - 1 / (1 + Math.exp(-0.2)), within(1e-15));
  }

  private static ArmModel arm(double... coefficients) {
    return new ArmModel(coefficients, new double[3]);
  }

  /** se(uplift)² by hand for an intercept and one column: p(1 − p) squared times V₀₀ and so on. */
  @Test
  void theIntervalFollowsTheDeltaMethod() {
    Encoding one =
        new Encoding(
            List.of(new FeatureCode("x", new FeatureCode.Range(0, -9, 9, 0, 1), List.of())),
            List.of(
                new DesignTerm(
                    "x", List.of(new DesignTerm.Factor(0, DesignTerm.Part.VALUE, null)), 0, 1)));
    TwoArmModel model =
        new TwoArmModel(
            one,
            new ArmModel(new double[] {0, 0}, new double[] {0.04, 0.01, 0.09}),
            new ArmModel(new double[] {0, 0}, new double[] {0.01, 0, 0}));

    UpliftScore score = model.score(feature -> 2, Normal.twoSidedQuantile(0.95));

    double variance = 0.0625 * (0.04 + 2 * 2 * 0.01 + 4 * 0.09) + 0.0625 * 0.01;
    assertThat(score.uplift()).isZero();
    assertThat(score.high()).isCloseTo(1.959963984540054 * Math.sqrt(variance), within(1e-12));
    assertThat(score.low()).isEqualTo(-score.high());
  }

  @Test
  void comesBackFromJsonBitForBit() {
    byte[] bytes = UpliftModelJson.write(MODEL);
    UpliftModel back = UpliftModelJson.read(bytes);

    assertThat(UpliftModelJson.write(back)).isEqualTo(bytes);
    for (int i = 0; i < 50; i++) {
      assertThat(back.score(row(i))).isEqualTo(MODEL.score(row(i)));
      assertThat(back.explain(row(i)).parts()).isEqualTo(MODEL.explain(row(i)).parts());
    }
  }

  @Test
  void theSameRowsGiveTheSameBytes() {
    DataTable again = new SimulatedTraining(400, 5, 1, 11).table();
    EncodingFit encoding =
        EncodingFit.of(again, SimulatedTraining.FEATURES, List.of("mpr_30d:days_on_therapy"));
    TwoArmModel model = fitted(study(again, encoding), encoding);

    assertThat(
            UpliftModelJson.write(
                new UpliftModel(UpliftModel.FORMAT, 0.95, "brand_id", model, new TreeMap<>())))
        .isEqualTo(UpliftModelJson.write(MODEL));
  }

  @Test
  void travelsToOtherMachines() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(MODEL);
    Object back = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    assertThat(((UpliftModel) back).score(row(3))).isEqualTo(MODEL.score(row(3)));
  }

  @Test
  void refusesFeaturesThatLackAnInput() {
    assertThat(
            MODEL.positions(
                List.of(
                    "x", "brand_id", "insurance", "gender", "days_on_therapy", "mpr_30d", "age")))
        .containsExactly(6, 5, 4, 3, 2, 1);
    assertThatThrownBy(() -> MODEL.positions(List.of("age", "gender", "insurance", "brand_id")))
        .isInstanceOf(ModelRejectedException.class)
        .hasMessageContaining("mpr_30d, days_on_therapy");
  }

  @Test
  void takesWhatTrainingNeverSaw() {
    Map<String, Object> odd = Map.of("age", 250, "gender", "unknown", "brand_id", "B9");

    UpliftScore score = MODEL.score(FeatureValues.of(MODEL.inputs(), odd));

    assertThat(score.uplift()).isBetween(-1.0, 1.0);
    assertThat(score.low()).isLessThan(score.uplift());
  }

  @Test
  void refusesFilesThatAreNoModel() {
    String json = new String(UpliftModelJson.write(MODEL), StandardCharsets.UTF_8);

    for (String broken :
        List.of(
            "",
            "{}",
            json.substring(0, json.length() / 2),
            json.replace(UpliftModel.FORMAT, "almoner uplift 2"),
            json.replaceFirst("\"confidence\"", "\"trust\""),
            json.replaceFirst("\"coefficients\" : \\[ [^,]*,", "\"coefficients\" : [ "),
            json.replaceFirst("\"coefficients\" : \\[ [^,]*,", "\"coefficients\" : [ 1e999,"),
            json + "{}")) {
      assertThatThrownBy(() -> UpliftModelJson.read(broken.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(ModelRejectedException.class)
          .hasMessageStartingWith("model.json is no uplift model");
    }
  }
}
