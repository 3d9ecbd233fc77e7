package org.almoner.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almoner.config.check.Range;
import org.almoner.config.check.RefusedSetting;
import org.almoner.engine.UsageException;

/**
 * The arms of the access engine, as a {@code scenarios.yaml} states them. What an arm leaves out is
 * as in the baseline, which always exists and cannot be stated.
 */
public record AccessArms(List<Access> access, List<Support> support) {
  /** Where the installation has its own. */
  public static final String FILE = "conf/scenarios.yaml";

  private static final String BASELINE = "baseline";
  private static final double LARGEST_SCALE = 3;
  private static final double LARGEST_FTE = 100;

  private static final ObjectNode ACCESS_DEFAULTS =
      Yaml.node(new Access(BASELINE, 1, false, false)).without(List.of("name"));

  private static final ObjectNode SUPPORT_DEFAULTS =
      Yaml.node(new Support(BASELINE, "", 1, 1, 1, 0, 0)).without(List.of("name", "target_stage"));

  /** What a payer might do. */
  public record Access(
      String name,
      double restrictionSeverityScale,
      boolean ignoreQuantityLimits,
      boolean strictStepTherapy) {

    private void require(String path) {
      Range.require(
          path + "restriction_severity_scale", restrictionSeverityScale, 0, LARGEST_SCALE);
    }
  }

  /** What a support program might do. */
  public record Support(
      String name,
      String targetStage,
      double delayScale,
      double dropoutScale,
      double complexityScale,
      double followupIntensity,
      double fteDelta) {

    private void require(String path) {
      Range.require(path + "delay_scale", delayScale, 0, LARGEST_SCALE);
      Range.require(path + "dropout_scale", dropoutScale, 0, LARGEST_SCALE);
      Range.require(path + "complexity_scale", complexityScale, 0, LARGEST_SCALE);
      Range.require(path + "followup_intensity", followupIntensity, 0, 1);
      Range.require(path + "fte_delta", fteDelta, -LARGEST_FTE, LARGEST_FTE);
    }
  }

  public AccessArms {
    requireNames("access", access.stream().map(Access::name).toList());
    requireNames("support", support.stream().map(Support::name).toList());
    for (int i = 0; i < access.size(); i++) {
      access.get(i).require("access." + (i + 1) + ".");
    }
    for (int i = 0; i < support.size(); i++) {
      support.get(i).require("support." + (i + 1) + ".");
    }
  }

  /** Those of the installation. */
  public static AccessArms load(Collection<String> stages) {
    return read(FILE, ConfigFiles.find(FILE).orElseThrow(), stages);
  }

  /** Those of a file. */
  public static AccessArms read(Path file, Collection<String> stages) {
    return read(file.toString(), ConfigFiles.read(file), stages);
  }

  /**
   * Reads the text of a file of arms.
   *
   * @param source its name, for messages
   * @param stages that a support arm may target
   * @throws UsageException with file and line
   */
  public static AccessArms read(String source, String text, Collection<String> stages) {
    YamlDocument document = YamlDocument.of(source, text).ofSettings();
    ObjectNode tree = (ObjectNode) document.tree();
    complete(tree, "access", ACCESS_DEFAULTS);
    complete(tree, "support", SUPPORT_DEFAULTS);
    AccessArms arms = document.as(AccessArms.class);
    try {
      for (int i = 0; i < arms.support.size(); i++) {
        String stage = arms.support.get(i).targetStage();
        if (!stages.contains(stage)) {
          throw new RefusedSetting(
              "support." + (i + 1) + ".target_stage",
              "is none: " + UsageException.unknown("stage", stage, stages).getMessage());
        }
      }
    } catch (RefusedSetting e) {
      throw Yaml.located(document, e);
    }
    return arms;
  }

  private static void complete(ObjectNode tree, String group, ObjectNode defaults) {
    if (!tree.has(group)) {
      tree.putArray(group);
    }
    if (tree.get(group) instanceof ArrayNode arms) {
      for (JsonNode arm : arms) {
        if (arm instanceof ObjectNode settings) {
          defaults.properties().forEach(e -> settings.putIfAbsent(e.getKey(), e.getValue()));
        }
      }
    }
  }

  private static void requireNames(String group, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String path = group + "." + (i + 1) + ".name";
      String name = names.get(i);
      if (name.isBlank()) {
        throw new RefusedSetting(path, "is empty; give the arm a name");
      }
      if (name.equals(BASELINE)) {
        throw new RefusedSetting(path, "must not be baseline, which is always as nothing changes");
      }
      if (!seen.add(name)) {
        throw new RefusedSetting(path, "is that of another arm: " + name);
      }
    }
  }
}
