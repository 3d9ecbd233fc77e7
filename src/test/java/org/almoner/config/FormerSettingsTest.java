package org.almoner.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of settings of the release before. They are read for one release. */
class FormerSettingsTest {
  /** Every one of them; each is a part of the domain's group now. */
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "training",
          List.of(
              "trained_by",
              "learner",
              "scope",
              "folds",
              "seed",
              "largest_sample",
              "penalties",
              "interactions",
              "holdout_share",
              "minimum.patients",
              "minimum.days",
              "minimum.treated_share",
              "minimum.known_share",
              "minimum.complete_share",
              "gates.auuc",
              "gates.standardized_difference",
              "gates.e_value",
              "gates.brier",
              "gates.subgroup_gap",
              "proxies.auc",
              "proxies.patients"),
          "recommendations",
          List.of("largest_list", "contact_limit", "cool_down_days", "complaint_stop_days"),
          "experiment",
          List.of(
              "id",
              "control_share",
              "weeks",
              "shortest_weeks",
              "baseline_rate",
              "smallest_effect",
              "iterate_effect",
              "alpha",
              "contact_cost",
              "programme_cost",
              "discontinuation_cost"));

  @TempDir private Path folder;

  @Test
  void eachFormerNameSetsThePresentOneAndAWarningGivesIt() {
    Map<String, String> values = installed();
    NAMES.forEach(
        (group, names) ->
            names.forEach(
                name -> {
                  String present = "engagement." + group + "." + name;
                  String value = values.get(present);
                  List<String> warnings = new ArrayList<>();
                  Settings former = load(Map.of(group + "." + name, other(value)), warnings);
                  assertThat(warnings)
                      .containsExactly(
                          "--set: %s is called engagement.%s now; the next release no longer reads the old name"
                              .formatted(group, group));
                  List<String> none = new ArrayList<>();
                  assertThat(former)
                      .as(present)
                      .isEqualTo(load(Map.of(present, other(value)), none));
                  assertThat(none).isEmpty();
                }));
  }

  /** None is missing from the list above. */
  @Test
  void theFormerNamesAreThoseOfTheWholeGroups() {
    List<String> listed = new ArrayList<>();
    NAMES.forEach(
        (group, names) -> names.forEach(name -> listed.add("engagement." + group + "." + name)));

    assertThat(
            installed().keySet().stream()
                .filter(name -> name.chars().filter(c -> c == '.').count() > 1))
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void whatIsWrongWithAFormerNameIsToldWhereItStands() throws IOException {
    Path file = folder.resolve("own.yaml");
    Files.writeString(file, "timezone: UTC\ntraining:\n  gates:\n    brier: 7\n");

    assertThatThrownBy(() -> Settings.load(Optional.of(file), Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            file + ", line 4: engagement.training.gates.brier must be from 0 to 1, found 7.0");
  }

  @Test
  void aGroupUnderBothNamesIsRefused() throws IOException {
    Path file = folder.resolve("own.yaml");
    Files.writeString(file, "engagement:\n  training: {seed: 2}\ntraining: {seed: 3}\n");

    assertThatThrownBy(() -> Settings.load(Optional.of(file), Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("own.yaml, line 3: training is called engagement.training now");
  }

  /** The last word counts, whatever each calls it. */
  @Test
  void aSingleSettingWinsOverAFileUnderEitherName() throws IOException {
    Path file = folder.resolve("own.yaml");
    Files.writeString(file, "engagement:\n  training: {seed: 2}\n");

    Settings settings = Settings.load(Optional.of(file), Map.of("training.seed", "3"));

    assertThat(settings.engagement().training().seed()).isEqualTo(3);
  }

  private static Settings load(Map<String, String> set, List<String> warnings) {
    return Settings.load(Optional.empty(), set, settings -> {}, warnings::add);
  }

  /** Another value of the same kind that is allowed, or the same. */
  private static String other(String value) {
    return value.equals("t") ? "dr" : value.equals("auto") ? "pooled" : value;
  }

  /** Settings of engagement by their full names. */
  private static Map<String, String> installed() {
    YamlDocument document =
        YamlDocument.of(Settings.DEFAULTS, ConfigFiles.find(Settings.DEFAULTS).orElseThrow());
    Map<String, String> values = new LinkedHashMap<>();
    leaves("engagement", document.tree().get("engagement"), values);
    return values;
  }

  private static void leaves(String path, JsonNode node, Map<String, String> values) {
    if (!node.isObject()) {
      values.put(path, node.asText());
    }
    node.properties().forEach(e -> leaves(path + "." + e.getKey(), e.getValue(), values));
  }
}
