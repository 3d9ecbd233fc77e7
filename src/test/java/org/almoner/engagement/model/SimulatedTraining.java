package org.almoner.engagement.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.almoner.engagement.training.TrainingRows;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataTable;
import org.almoner.stats.Clusters;

/**
 * Decision points whose effects are known. Contacts follow risk and insurance; a contact helps
 * patients who miss refills, does nothing for steady ones and puts off a few.
 *
 * @param patients how many
 * @param points decision points of each
 * @param effect factor of the contact's effect; 0 for none
 * @param seed of everything random
 */
public record SimulatedTraining(int patients, int points, double effect, long seed) {
  public static final List<String> FEATURES =
      List.of("age", "mpr_30d", "days_on_therapy", "gender", "insurance", "brand_id");

  /** As training sees them. */
  public TrainingRows rows() {
    DataTable table = table();
    double[] contacted = table.numbers("contacted");
    boolean[] treated = new boolean[contacted.length];
    IntStream.range(0, treated.length).forEach(i -> treated[i] = contacted[i] == 1);
    return new TrainingRows(
        table,
        Clusters.of(Arrays.asList(table.column("patient_id").texts())),
        Arrays.stream(table.numbers("days_on_therapy")).mapToInt(d -> (int) d + 20_000).toArray(),
        treated,
        Arrays.stream(table.numbers("discontinued_30d")).map(y -> 1 - y).toArray());
  }

  public DataTable table() {
    Random random = new Random(seed);
    int rows = patients * points;
    double[][] numbers = new double[6][rows];
    String[][] texts = new String[4][rows];
    for (int row = 0; row < rows; row++) {
      fill(row, random, numbers, texts);
    }
    List<DataColumn> columns = new ArrayList<>();
    columns.add(DataColumn.ofTexts("patient_id", texts[0]));
    columns.add(DataColumn.ofTexts("gender", texts[1]));
    columns.add(DataColumn.ofTexts("insurance", texts[2]));
    columns.add(DataColumn.ofTexts("brand_id", texts[3]));
    columns.add(DataColumn.ofNumbers("age", numbers[0]));
    columns.add(DataColumn.ofNumbers("mpr_30d", numbers[1]));
    columns.add(DataColumn.ofNumbers("days_on_therapy", numbers[2]));
    columns.add(DataColumn.ofNumbers("contacted", numbers[3]));
    columns.add(DataColumn.ofNumbers("discontinued_30d", numbers[4]));
    columns.add(DataColumn.ofNumbers("true_effect", numbers[5]));
    return DataTable.of("simulated", columns, IntStream.rangeClosed(1, rows).toArray());
  }

  private void fill(int row, Random random, double[][] numbers, String[][] texts) {
    int patient = row / points;
    Random own = new Random(seed * 1_000_003 + patient);
    double age = 25 + Math.floor(60 * own.nextDouble());
    boolean male = own.nextBoolean();
    boolean commercial = own.nextDouble() < 0.6;
    String brand = own.nextBoolean() ? "B1" : "B2";
    double mpr = Math.min(1, Math.max(0, 0.75 + 0.2 * random.nextGaussian()));
    double days = 30 + 14 * (row % points);
    double need = 4 * (0.75 - mpr) + (commercial ? 0.3 : -0.3);
    double propensity = ArmModel.probability(-0.5 + 0.8 * need);
    boolean contacted = random.nextDouble() < propensity;
    double base = -1.3 + 0.9 * need + 0.01 * (age - 55);
    double shift = effect * (-0.7 - 1.6 * need);
    double without = ArmModel.probability(base);
    double with = ArmModel.probability(base + shift);
    texts[0][row] = "P" + patient;
    texts[1][row] = male ? "male" : "female";
    texts[2][row] = own.nextDouble() < 0.03 ? null : commercial ? "commercial" : "medicare";
    texts[3][row] = brand;
    numbers[0][row] = own.nextDouble() < 0.02 ? Double.NaN : age;
    numbers[1][row] = mpr;
    numbers[2][row] = days;
    numbers[3][row] = contacted ? 1 : 0;
    numbers[4][row] = random.nextDouble() < (contacted ? with : without) ? 1 : 0;
    numbers[5][row] = without - with;
  }
}
