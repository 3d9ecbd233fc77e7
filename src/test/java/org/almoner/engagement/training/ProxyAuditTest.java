package org.almoner.engagement.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.almoner.config.engagement.Training;
import org.almoner.engagement.fairness.ProxyAudit;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataTable;
import org.almoner.stats.Clusters;
import org.almoner.stats.Estimate;
import org.junit.jupiter.api.Test;

/** 400 patients with two decision points each; every fourth patient is of the planted group. */
class ProxyAuditTest {
  private static final int PATIENTS = 400;
  private static final Training.Proxies LIMITS = new Training.Proxies(0.65, 50);
  private static final List<String> FEATURES =
      List.of("gender", "planted", "reversed", "absence", "clinic", "noise", "many");

  private static TrainingRows rows() {
    int size = 2 * PATIENTS;
    Random random = new Random(5);
    double[][] numbers = new double[4][size];
    String[][] texts = new String[4][size];
    for (int row = 0; row < size; row++) {
      int patient = row / 2;
      boolean member = patient % 4 == 0;
      int step = patient / 4 % 10; // 0 to 9, alike in members and others
      // only the last decision point counts: the first one tells nothing
      numbers[0][row] = row % 2 == 0 ? 0 : step + (member ? 3 : 0);
      numbers[1][row] = -numbers[0][row];
      numbers[2][row] = member && step < 8 ? Double.NaN : step;
      numbers[3][row] = random.nextGaussian();
      texts[0][row] = member ? "black" : patient % 4 == 1 && step == 0 ? "asian" : "white";
      texts[1][row] = random.nextBoolean() ? "male" : "female";
      texts[2][row] = (member ? step < 9 : step < 2) ? "north" : step % 2 == 0 ? "south" : null;
      texts[3][row] = "M" + patient;
    }
    List<DataColumn> columns =
        List.of(
            DataColumn.ofNumbers("planted", numbers[0]),
            DataColumn.ofNumbers("reversed", numbers[1]),
            DataColumn.ofNumbers("absence", numbers[2]),
            DataColumn.ofNumbers("noise", numbers[3]),
            DataColumn.ofTexts("race", texts[0]),
            DataColumn.ofTexts("gender", texts[1]),
            DataColumn.ofTexts("clinic", texts[2]),
            DataColumn.ofTexts("many", texts[3]));
    return new TrainingRows(
        DataTable.of("planted", columns, IntStream.rangeClosed(1, size).toArray()),
        Clusters.of(IntStream.range(0, size).mapToObj(row -> row / 2).toList()),
        IntStream.range(0, size).map(row -> row % 2).toArray(),
        new boolean[size],
        new double[size]);
  }

  private static Optional<ProxyAudit.Proxy> black(ProxyAudit audit, String feature) {
    return audit.proxies().stream()
        .filter(p -> p.group().name().equals("race, black") && p.feature().equals(feature))
        .findFirst();
  }

  /** Members have step + 3, others step, each step 0 to 9 equally often. */
  private static double pairwise() {
    double won = 0;
    for (int member = 0; member < 10; member++) {
      for (int other = 0; other < 10; other++) {
        won += member + 3 > other ? 1 : member + 3 == other ? 0.5 : 0;
      }
    }
    return won / 100;
  }

  @Test
  void aPlantedProxyIsFoundInEitherDirection() {
    ProxyAudit audit = ProxyAudit.of(rows().latest(), FEATURES, LIMITS);

    ProxyAudit.Proxy planted = black(audit, "planted").orElseThrow();
    assertThat(pairwise()).isEqualTo(0.755);
    assertThat(planted.area().value()).isCloseTo(0.755, within(1e-12));
    assertThat(planted.group().members()).isEqualTo(100);
    assertThat(planted.group().others()).isEqualTo(300);
    assertThat(black(audit, "reversed").orElseThrow().area().value())
        .isCloseTo(0.755, within(1e-12));
  }

  @Test
  void aValueThatIsMissingTellsAsWell() {
    // 80 of 100 members lack it and none of the others: ½ (1 + 0.8)
    assertThat(black(ProxyAudit.of(rows().latest(), FEATURES, LIMITS), "absence"))
        .map(ProxyAudit.Proxy::area)
        .map(Estimate::value)
        .hasValueSatisfying(area -> assertThat(area).isCloseTo(0.9, within(1e-12)));
  }

  @Test
  void aCategoryTellsByTheShareOfMembersInTheOtherHalf() {
    // 90 % of members and 20 % of the others are in the north; between south and missing, members
    // are missing only: 10 % against 40 %. So north scores 90/(90+60), missing 10/(10+120), south
    // 0.
    double expected = 0.9 * (0.8 + 0.2 / 2) + 0.1 * (0.4 + 0.4 / 2);
    assertThat(black(ProxyAudit.of(rows().latest(), FEATURES, LIMITS), "clinic"))
        .map(ProxyAudit.Proxy::area)
        .map(Estimate::value)
        .hasValueSatisfying(area -> assertThat(area).isCloseTo(expected, within(0.03)));
  }

  @Test
  void whatSaysNothingIsNotReported() {
    ProxyAudit audit = ProxyAudit.of(rows().latest(), FEATURES, LIMITS);

    // each patient has a level of "many": on the patients it was learnt from it would tell all
    assertThat(audit.proxies())
        .extracting(ProxyAudit.Proxy::feature)
        .doesNotContain("noise", "many", "gender");
    assertThat(audit.check().passed()).isFalse();
    assertThat(audit.check().measured())
        .startsWith(audit.proxies().size() + " of " + audit.compared() + " pairs, first absence");
  }

  @Test
  void groupsOfFewAndUnknownAttributesAreNamed() {
    ProxyAudit audit = ProxyAudit.of(rows().latest(), FEATURES, LIMITS);

    assertThat(audit.leftOut())
        .containsExactly("age", "region", "insurance", "race, asian", "ethnicity");
    assertThat(audit.gaps())
        .startsWith("Not audited, for fewer than 50 patients in the group or outside it: age;");
    // gender: two levels, six other features; race: two levels, all seven
    assertThat(audit.compared()).isEqualTo(26);
  }

  @Test
  void nothingFoundPasses() {
    ProxyAudit audit = ProxyAudit.of(rows().latest(), List.of("noise"), LIMITS);

    assertThat(audit.proxies()).isEmpty();
    assertThat(audit.check().passed()).isTrue();
    assertThat(audit.check().measured()).isEqualTo("0 of 4 pairs");
  }
}
