package org.almoner.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.config.check.Person;
import org.almoner.engagement.model.ArmModel;
import org.almoner.engagement.model.RegisteredUplift;
import org.almoner.engagement.model.TwoArmModel;
import org.almoner.engagement.model.UpliftModel;
import org.almoner.engagement.model.UpliftModelJson;
import org.almoner.engine.lake.Lake;
import org.almoner.governance.Manifest;
import org.almoner.governance.ModelChanges;
import org.almoner.governance.ModelRegistry;
import org.almoner.governance.OpsModels;
import org.almoner.learn.DesignTerm;
import org.almoner.learn.Encoding;
import org.almoner.learn.FeatureCode;

/**
 * A model of two coefficients per arm, in production: a contact helps more, the higher the feature.
 */
public final class ServingModel {

  /**
   * Registers a model that wants the feature and the brand, and lets it serve.
   *
   * @return its version
   */
  public static String serve(TestLake lake, String feature) {
    return serve(lake, feature, List.of(feature, "brand_id"));
  }

  /**
   * @param signature what its manifest says that it wants
   */
  public static String serve(TestLake lake, String feature, List<String> signature) {
    ModelChanges changes = changes(lake);
    String version =
        changes.register(
            draft(signature), Map.of(UpliftModelJson.FILE, UpliftModelJson.write(of(feature))));
    changes.approve(version);
    changes.promote(version);
    record(lake);
    return version;
  }

  /** Makes the history a table, as the commands do after each change. */
  public static void record(TestLake lake) {
    Lake disk = lake.lake();
    OpsModels.record(disk, ModelRegistry.of(disk, RegisteredUplift.NAME));
  }

  /** Changes in the name of somebody who did not train. */
  public static ModelChanges changes(TestLake lake) {
    Lake disk = lake.lake();
    return new ModelChanges(
        ModelRegistry.of(disk, RegisteredUplift.NAME),
        Person.named("test", "jane"),
        Instant.parse("2026-03-02T09:00:00Z"),
        "looked at the report");
  }

  private static Manifest draft(List<String> signature) {
    return new Manifest(
        RegisteredUplift.NAME,
        "",
        "2026-03-01",
        "trainer",
        1,
        "code",
        signature.stream().map(name -> new Manifest.Input(name, "number")).toList(),
        List.of(),
        List.of(),
        scores(),
        new TreeMap<>());
  }

  /** The reference of its scores: half of them up to 0.1. */
  private static ObjectNode scores() {
    ObjectNode metrics = new ObjectMapper().createObjectNode();
    ObjectNode scores = metrics.putObject("scores").put("mean", 0.1).put("deviation", 0.1);
    scores.putArray("edges").add(0.1);
    scores.putArray("shares").add(0.5).add(0.5);
    return metrics;
  }

  private static UpliftModel of(String feature) {
    FeatureCode.Range range = new FeatureCode.Range(0.5, 0, 1, 0.5, 0.25);
    Encoding encoding =
        new Encoding(
            List.of(
                new FeatureCode(feature, range, List.of()),
                new FeatureCode("brand_id", null, List.of("b1"))),
            List.of(
                new DesignTerm(
                    feature,
                    List.of(new DesignTerm.Factor(0, DesignTerm.Part.VALUE, null)),
                    0,
                    1)));
    TwoArmModel arms = new TwoArmModel(encoding, arm(1, -0.5), arm(2, -0.2));
    return new UpliftModel(UpliftModel.FORMAT, 0.95, "brand_id", arms, new TreeMap<>());
  }

  private static ArmModel arm(double intercept, double slope) {
    return new ArmModel(new double[] {intercept, slope}, new double[] {0.01, 0, 0.01});
  }

  private ServingModel() {}
}
