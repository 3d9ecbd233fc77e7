package org.almoner.population;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.population.programme.Membership;
import org.almoner.population.programme.Programme;
import org.almoner.population.risk.Component;
import org.almoner.support.CsvTable;
import org.almoner.support.SharedCases;
import org.junit.jupiter.api.Test;

/** 600 patients with missing values and edges. */
class GivenSnapshotTest {

  @Test
  void riskBandTierAndProgrammesOfAllGivenPatientsAreEqual() {
    Path folder = SharedCases.folder("population-access/population/snapshot");
    Map<String, Map<String, String>> expected =
        CsvTable.read(folder.resolve("expected.csv")).rows().stream()
            .collect(toMap(row -> row.get("patient_id"), row -> row));

    CsvTable given = CsvTable.read(folder.resolve("snapshot.csv"));

    assertThat(given.rows()).hasSize(600).hasSameSizeAs(expected.keySet());
    for (Map<String, String> row : given.rows()) {
      assertEqual(Care.of(new SnapshotCase(row)), expected.get(row.get("patient_id")));
    }
  }

  private static void assertEqual(Care care, Map<String, String> expected) {
    String patient = expected.get("patient_id");
    for (Component component : Component.values()) {
      assertClose(care.risk().component(component), expected.get(component.word()), patient);
    }
    assertClose(care.risk().completeness(), expected.get("risk_completeness"), patient);
    assertClose(care.risk().composite(), expected.get("composite"), patient);
    assertThat("" + care.features().conditionCount()).isEqualTo(expected.get("n_conditions"));
    assertThat(care.risk().band().word()).as(patient).isEqualTo(expected.get("band"));
    assertThat(care.tier().orElseThrow().tier().word()).as(patient).isEqualTo(expected.get("tier"));
    Map<Programme, String> kinds = new TreeMap<>();
    for (Programme each : Programme.values()) {
      String kind = expected.get("programme_" + each.word());
      if (!kind.isEmpty()) {
        kinds.put(each, kind);
      }
    }
    assertThat(
            care.programmes().stream()
                .collect(toMap(Membership::programme, each -> each.kind().word())))
        .as(patient)
        .isEqualTo(kinds);
  }

  private static void assertClose(Double value, String expected, String patient) {
    if (expected.isEmpty()) {
      assertThat(value).as(patient).isNull();
    } else {
      assertThat(value).as(patient).isCloseTo(Double.parseDouble(expected), within(1e-12));
    }
  }
}
