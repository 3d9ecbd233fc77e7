package org.almoner.population.jobs;

import java.util.List;
import org.almoner.config.yaml.ConfigFiles;

/**
 * The files that say by which rules patients are looked at: what changes in them is computed again.
 */
final class RuleFiles {
  static final List<String> NAMES =
      List.of(
          "care_gap_codes",
          "care_gaps",
          "comorbidity_categories",
          "comorbidity_hierarchy",
          "comorbidity_weights",
          "conditions_icd10",
          "constants",
          "discharge_contacts",
          "drug_classes",
          "hcc_categories",
          "hcc_coefficients",
          "hcc_diagnoses",
          "hcc_edits",
          "hcc_groups",
          "hcc_hierarchy",
          "hcc_interactions",
          "hcc_normalisation",
          "income_levels",
          "interventions",
          "look_backs",
          "snomed_conditions",
          "staff",
          "statin_intensity",
          "synthea_codes",
          "synthea_words");

  /** All of them, one after the other. */
  static String text() {
    StringBuilder text = new StringBuilder();
    for (String name : NAMES) {
      String file = "conf/population/" + name + ".csv";
      text.append(file).append('\n').append(ConfigFiles.find(file).orElseThrow());
    }
    return text.toString();
  }

  private RuleFiles() {}
}
