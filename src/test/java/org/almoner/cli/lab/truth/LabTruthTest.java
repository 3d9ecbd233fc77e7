package org.almoner.cli.lab.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.almoner.cli.lab.LabRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four patients of one FRM, whom a contact keeps with 20, 10, 0 and −10 points more. */
class LabTruthTest {
  @TempDir private Path folder;
  private String truth;

  @BeforeEach
  void writeTruth() throws IOException {
    Path engagement = Files.createDirectories(folder.resolve("truth/engagement"));
    LabRun.file(
        engagement,
        "decision_points.csv",
        "patient_id,decision_date,contacted,propensity,p_discontinue_30d_no_contact,"
            + "p_discontinue_30d_contact,y0,y1",
        "P1,2026-03-20,0,0.3,0.30,0.10,1,0",
        "P2,2026-03-20,0,0.3,0.20,0.10,0,0",
        "P3,2026-03-20,0,0.3,0.10,0.10,1,1",
        "P4,2026-03-20,1,0.3,0.10,0.20,0,1",
        "P1,2026-03-06,1,0.3,0.30,0.10,0,0");
    truth = folder.resolve("truth").toString();
  }

  @Test
  void comparesTheListWithRuleRandomAndOracle() {
    LabRun run =
        truth(
            "2026-03-20",
            "2026-03-20,P1,F1,0.25,0.1,true",
            "2026-03-20,P2,F1,0.05,0.9,false",
            "2026-03-20,P3,F1,0.10,0.5,true",
            "2026-03-20,P4,F1,-0.10,0.6,false",
            "2026-03-20,P5,F1,0.9,0.9,false",
            "2026-03-19,P2,F1,0.9,0.9,true");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("patients,4,,", "without truth,1,,", "contacts,2,,")
        .contains("true effect,0.0499", "estimated effect,0.075", "sqrt PEHE,0.0612")
        .contains("avoided by list,0.1999", "avoided by uplift,0.1999")
        .contains("avoided by rule,0.0,-1.0,-0.499")
        .contains("avoided by random,0.0999", "avoided by oracle,0.3");
  }

  @Test
  void readsScoresWithoutAListAtAGivenCapacity() {
    LabRun run =
        run(
            "2026-03-20",
            new String[] {"2026-03-20,P1,F1,,0.1,", "2026-03-20,P2,F1,,0.9,"},
            "--capacity",
            "1");

    assertThat(run.out()).contains("avoided by rule,0.1", "sqrt PEHE,,,").doesNotContain("uplift");
  }

  @Test
  void simulatesExperimentsOfTheScoresAgainstTheRule() throws IOException {
    Path decided = folder.resolve("truth/engagement/decision_points.csv");
    List<String> truths = new ArrayList<>();
    List<String> list = new ArrayList<>();
    for (int i = 1000; i < 1200; i++) {
      boolean helped = i % 2 == 0;
      truths.add("P" + i + ",2026-03-20,0,0.3,0.30," + (helped ? "0.10" : "0.30") + ",0,0");
      list.add("2026-03-20,P" + i + ",F1," + (helped ? 0.2 : 0) + "," + i + "," + (i < 1100));
    }
    Files.write(decided, truths, StandardOpenOption.APPEND);

    LabRun run = run("2026-03-20", list.toArray(String[]::new), "--experiments", "3");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("simulated experiments,3,,", "true difference,-0.05", "hold the truth,");
  }

  @Test
  void experimentsNeedPatients() {
    LabRun run =
        run("2026-03-20", new String[] {"2026-03-20,P1,F1,0.2,0.1,true"}, "--experiments", "3");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("at least 100 patients with a truth, there are 1");
  }

  @Test
  void experimentsNeedBothScores() {
    String[] list = {"2026-03-20,P1,F1,,0.1,true", "2026-03-20,P2,F1,,0.9,false"};
    LabRun run = run("2026-03-20", list, "--experiments", "3");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("recommendations.csv", "--experiments compares uplift_score");
  }

  @Test
  void readsTheTruthOfALargeWorldInParts() throws IOException {
    Path decided = folder.resolve("truth/engagement/decision_points.csv");
    Path parts = Files.createDirectory(folder.resolve("truth/engagement/decision_points"));
    List<String> lines = Files.readAllLines(decided);
    Files.write(parts.resolve("part-00000.csv"), lines.subList(0, 2));
    Files.write(parts.resolve("part-00001.csv"), List.of(lines.get(0), lines.get(2)));
    Files.delete(decided);

    LabRun run =
        truth("2026-03-20", "2026-03-20,P1,F1,0.25,0.1,true", "2026-03-20,P2,F1,0.05,0.9,true");

    assertThat(run.out()).contains("patients,2,,");
  }

  @Test
  void namesTheLastDateThereIs() {
    LabRun run = truth("2026-03-19", "2026-03-19,P1,F1,0.25,0.1,true");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no decision points on 2026-03-19", "up to 2026-03-20");
  }

  @Test
  void saysWhereNobodyIsShown() {
    LabRun run = truth("2026-03-20", "2026-03-20,P1,F1,0.25,0.1,false");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--capacity");
  }

  private LabRun truth(String date, String... list) {
    return run(date, list);
  }

  private LabRun run(String date, String[] list, String... more) {
    List<String> lines = new ArrayList<>(List.of(list));
    lines.add(0, "recommendation_date,patient_id,frm_id,uplift_score,rule_score,show_to_frm");
    String file = LabRun.file(folder, "recommendations.csv", lines.toArray(String[]::new));
    List<String> arguments =
        new ArrayList<>(
            List.of("truth", "--truth", truth, "--recommendations", file, "--date", date));
    arguments.addAll(List.of("--format", "csv"));
    arguments.addAll(List.of(more));
    return LabRun.of(arguments.toArray(String[]::new));
  }
}
