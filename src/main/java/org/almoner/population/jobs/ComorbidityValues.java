package org.almoner.population.jobs;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.population.comorbidity.Comorbidity;
import org.almoner.population.comorbidity.IndexResult;
import org.almoner.population.feature.Indices;
import org.almoner.population.hcc.HccScore;
import org.almoner.population.rows.CodeSystem;
import org.jspecify.annotations.Nullable;

/** What a patient's codes say, as columns of {@code int_comorbidity} and for features. */
record ComorbidityValues(Comorbidity.Result comorbidity, Optional<HccScore> hcc) {

  Map<String, @Nullable Object> columns() {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    IndexResult charlson = comorbidity.charlson();
    charlson.flags().forEach((category, holds) -> columns.put("charlson_" + category, holds));
    columns.put("charlson", charlson.score("charlson"));
    columns.put("charlson_quan", charlson.score("quan"));
    columns.put("charlson_count", charlson.score(IndexResult.UNWEIGHTED));
    IndexResult elixhauser = comorbidity.elixhauser();
    elixhauser.flags().forEach((category, holds) -> columns.put("elixhauser_" + category, holds));
    columns.put("elixhauser_vw", elixhauser.score("vw"));
    columns.put("elixhauser_swiss", elixhauser.score("swiss"));
    columns.put("elixhauser_count", elixhauser.score(IndexResult.UNWEIGHTED));
    hcc.ifPresent(score -> addHcc(score, columns));
    columns.put("source", source());
    return columns;
  }

  Indices indices() {
    return new Indices(
        comorbidity.charlson().score("charlson"),
        comorbidity.elixhauser().score("vw"),
        hcc.map(HccScore::raw).orElse(null),
        comorbidity.charlson().has("diabwc"));
  }

  private static void addHcc(HccScore score, Map<String, @Nullable Object> columns) {
    columns.put(
        "hcc_categories", score.categories().stream().map(String::valueOf).collect(joining("|")));
    columns.put("hcc_v28", score.raw());
    columns.put("hcc_v28_normalised", score.normalised());
  }

  /** Where what holds is from. */
  private String source() {
    return switch (comorbidity.sources().size()) {
      case 0 -> "none";
      case 1 -> comorbidity.sources().contains(CodeSystem.SNOMED) ? "snomed_map" : "icd10cm";
      default -> "both";
    };
  }
}
