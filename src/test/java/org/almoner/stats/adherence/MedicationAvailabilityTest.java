package org.almoner.stats.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.almoner.stats.ReferenceCsv;
import org.junit.jupiter.api.Test;

class MedicationAvailabilityTest {

  /** AdhereR's own example data and the values AdhereR gives for them, both carry-over rules. */
  @Test
  void agreesWithAdhereR() {
    Map<String, List<MedicationFill>> fills = fills();
    ReferenceCsv expected = ReferenceCsv.read("adherence/cma_oracle_0_30_90.csv");

    int compared = 0;
    for (String[] row : expected.rows()) {
      int measure = Integer.parseInt(row[0].substring(3));
      if (measure <= 7) {
        double value = value(Objects.requireNonNull(fills.get(row[4])), row, measure);
        if (row[5].isEmpty()) {
          assertThat(value).as(String.join(",", row)).isNaN();
        } else {
          assertThat(value)
              .as(String.join(",", row))
              .isCloseTo(Double.parseDouble(row[5]), within(1e-12));
        }
        compared++;
      }
    }
    assertThat(compared).isEqualTo(2000);
  }

  /** Means over the patients where defined; src/test/reference/adherence.R. */
  @Test
  void laterWindowsAgreeWithAdhereR() {
    assertMeans(
        new ObservationWindow(17, 45),
        CarryOver.ALL_MEDICATIONS,
        4.0444184774,
        5.2826614041,
        0.9814814815,
        0.9934065934,
        0.9814814815,
        0.9883107089,
        0.8062222222);
    assertMeans(
        new ObservationWindow(17, 45),
        CarryOver.SAME_MEDICATION,
        4.0444184774,
        5.2826614041,
        0.9814814815,
        0.9934065934,
        0.9814814815,
        0.9883107089,
        0.8062222222);
    assertMeans(
        new ObservationWindow(90, 90),
        CarryOver.ALL_MEDICATIONS,
        1.5254852604,
        2.3339052458,
        0.9228978921,
        0.9101685715,
        0.9072215014,
        0.8880878074,
        0.5583333333);
    assertMeans(
        new ObservationWindow(90, 90),
        CarryOver.SAME_MEDICATION,
        1.5254852604,
        2.3339052458,
        0.9228978921,
        0.9101685715,
        0.9072215014,
        0.8880878074,
        0.5435555556);
    assertMeans(
        new ObservationWindow(365, 120),
        CarryOver.ALL_MEDICATIONS,
        1.7633979938,
        1.4891091956,
        0.8775963174,
        0.8340496362,
        0.8692013655,
        0.7949081357,
        0.6031666667);
    assertMeans(
        new ObservationWindow(365, 120),
        CarryOver.SAME_MEDICATION,
        1.7633979938,
        1.4891091956,
        0.8775963174,
        0.8340496362,
        0.8692013655,
        0.7934651343,
        0.5626666667);
  }

  @Test
  void aFillOnTheDayTheWindowEndsStillCounts() {
    List<MedicationFill> fills = List.of(fill(0, 20, "a"), fill(30, 20, "a"), fill(31, 20, "a"));

    assertThat(measures(fills, 0, 30).cma2()).isCloseTo(40.0 / 30, within(1e-12));
    assertThat(measures(fills, 0, 30).cma6()).isCloseTo(20.0 / 30, within(1e-12));
  }

  @Test
  void supplyFromBeforeCountsOnlyInTheProportionOfDaysCovered() {
    List<MedicationFill> fills = List.of(fill(0, 40, "a"), fill(50, 5, "a"));

    MedicationAvailability measures = measures(fills, 30, 30);

    assertThat(measures.cma6()).isCloseTo(0.5, within(1e-12));
    assertThat(measures.cma7()).isCloseTo(0.5, within(1e-12));
    assertThat(measures.cma2()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aWindowWithoutFillsIsCoveredByWhatIsLeft() {
    List<MedicationFill> fills = List.of(fill(0, 40, "a"));

    assertThat(measures(fills, 30, 20).cma7()).isCloseTo(0.5, within(1e-12));
    assertThat(measures(fills, 30, 20).cma6()).isNaN();
    assertThat(measures(fills, 60, 20).cma7()).isZero();
  }

  @Test
  void leftOverSupplyIsLostWhenTheMedicationChanges() {
    List<MedicationFill> fills = List.of(fill(0, 30, "a"), fill(10, 10, "b"));
    ObservationWindow window = new ObservationWindow(0, 40);

    assertThat(MedicationAvailability.of(fills, window, CarryOver.ALL_MEDICATIONS).cma7())
        .isEqualTo(1);
    assertThat(MedicationAvailability.of(fills, window, CarryOver.SAME_MEDICATION).cma7())
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void aFillWithoutSupplyIsRefused() {
    assertThatThrownBy(() -> fill(0, 0, "a"))
        .hasMessage("days of supply must be positive, got 0.0");
  }

  private static void assertMeans(
      ObservationWindow window, CarryOver carryOver, double... expected) {
    List<MedicationAvailability> all =
        fills().values().stream()
            .map(fills -> MedicationAvailability.of(fills, window, carryOver))
            .toList();
    for (int measure = 1; measure <= 7; measure++) {
      int number = measure;
      double mean =
          all.stream()
              .mapToDouble(measures -> measure(measures, number))
              .filter(Double::isFinite)
              .average()
              .orElseThrow();
      assertThat(mean).isCloseTo(expected[measure - 1], within(1e-9));
    }
  }

  private static double value(List<MedicationFill> fills, String[] row, int measure) {
    ObservationWindow window =
        new ObservationWindow(Long.parseLong(row[1]), Long.parseLong(row[2]));
    CarryOver carryOver =
        row[3].equals("TRUE") ? CarryOver.SAME_MEDICATION : CarryOver.ALL_MEDICATIONS;
    MedicationAvailability all = MedicationAvailability.of(fills, window, carryOver);
    return measure(all, measure);
  }

  private static double measure(MedicationAvailability all, int number) {
    return switch (number) {
      case 1 -> all.cma1();
      case 2 -> all.cma2();
      case 3 -> all.cma3();
      case 4 -> all.cma4();
      case 5 -> all.cma5();
      case 6 -> all.cma6();
      default -> all.cma7();
    };
  }

  private static Map<String, List<MedicationFill>> fills() {
    DateTimeFormatter format = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    return ReferenceCsv.read("adherence/med_events.csv").rows().stream()
        .collect(
            Collectors.groupingBy(
                row -> row[0],
                Collectors.mapping(
                    row ->
                        fill(
                            LocalDate.parse(row[1], format).toEpochDay(),
                            Double.parseDouble(row[4]),
                            row[3]),
                    Collectors.toList())));
  }

  private static MedicationAvailability measures(
      List<MedicationFill> fills, long start, long days) {
    return MedicationAvailability.of(
        fills, new ObservationWindow(start, days), CarryOver.ALL_MEDICATIONS);
  }

  private static MedicationFill fill(long day, double days, String medication) {
    return new MedicationFill(day, days, medication);
  }
}
