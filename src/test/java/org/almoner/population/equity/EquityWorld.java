package org.almoner.population.equity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Patients of protected groups with what is told of them, and nights in which some of them change.
 */
final class EquityWorld {
  private static final Map<String, double[]> GROUPS = new LinkedHashMap<>();
  private static final Map<String, double[]> DIMENSIONS = new LinkedHashMap<>();

  static {
    GROUPS.put("gender", new double[] {0.52, 0.46, 0.015, 0.005});
    GROUPS.put("race_ethnicity", new double[] {0.55, 0.18, 0.14, 0.07, 0.04, 0.02});
    GROUPS.put("insurance", new double[] {0.5, 0.25, 0.15, 0.06, 0.04});
    GROUPS.put("age_band", new double[] {0.1, 0.25, 0.3, 0.2, 0.1, 0.05});
    DIMENSIONS.put("tier", new double[] {0.04, 0.1, 0.2, 0.36, 0.3});
    DIMENSIONS.put("band", new double[] {0.45, 0.35, 0.15, 0.05});
    DIMENSIONS.put("segment", new double[] {0.3, 0.25, 0.2, 0.12, 0.08, 0.05});
    DIMENSIONS.put("gap_colorectal", new double[] {0.45, 0.25, 0.25, 0.05});
    DIMENSIONS.put("hospital_stay", new double[] {0.92, 0.08});
  }

  private final SplittableRandom random;
  private final List<int[]> patients = new ArrayList<>();

  EquityWorld(long seed) {
    random = new SplittableRandom(seed);
    int size = (int) Math.round(Math.exp(5.5 + 3.5 * random.nextDouble()));
    for (int i = 0; i < size; i++) {
      patients.add(patient());
    }
  }

  int size() {
    return patients.size();
  }

  /** Some leave, some come, some are told of otherwise. */
  void night() {
    double share = random.nextInt(4) == 0 ? 0 : 0.03 * random.nextDouble();
    for (int[] patient : patients) {
      if (random.nextDouble() < share) {
        int dimension = random.nextInt(DIMENSIONS.size());
        patient[GROUPS.size() + dimension] = draw(shares(DIMENSIONS, dimension));
      }
    }
    patients.removeIf(patient -> random.nextDouble() < share / 4);
    int come = (int) (patients.size() * share / 4);
    for (int i = 0; i < come; i++) {
      patients.add(patient());
    }
  }

  List<Counts> tables() {
    List<Counts> tables = new ArrayList<>();
    List<String> groups = List.copyOf(GROUPS.keySet());
    List<String> dimensions = List.copyOf(DIMENSIONS.keySet());
    for (int group = 0; group < groups.size(); group++) {
      for (int dimension = 0; dimension < dimensions.size(); dimension++) {
        int[][] cells = new int[shares(GROUPS, group).length][shares(DIMENSIONS, dimension).length];
        for (int[] patient : patients) {
          cells[patient[group]][patient[groups.size() + dimension]]++;
        }
        tables.add(
            new Counts(
                groups.get(group),
                dimensions.get(dimension),
                names("level", cells.length),
                names("value", cells[0].length),
                cells));
      }
    }
    return tables;
  }

  private static List<String> names(String stem, int size) {
    String[] names = new String[size];
    Arrays.setAll(names, index -> stem + index);
    return List.of(names);
  }

  private int[] patient() {
    int[] patient = new int[GROUPS.size() + DIMENSIONS.size()];
    for (int i = 0; i < patient.length; i++) {
      patient[i] =
          draw(i < GROUPS.size() ? shares(GROUPS, i) : shares(DIMENSIONS, i - GROUPS.size()));
    }
    return patient;
  }

  private static double[] shares(Map<String, double[]> axes, int index) {
    return List.copyOf(axes.values()).get(index);
  }

  private int draw(double[] shares) {
    double at = random.nextDouble();
    for (int i = 0; i < shares.length - 1; i++) {
      at -= shares[i];
      if (at < 0) {
        return i;
      }
    }
    return shares.length - 1;
  }
}
