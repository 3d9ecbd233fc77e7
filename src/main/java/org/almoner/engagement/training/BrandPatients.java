package org.almoner.engagement.training;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almoner.frame.DataColumn;

/**
 * How many patients each brand has: what decides whether a brand may have a model of its own.
 *
 * @param all by brand, with a known arm and outcome, before a sample is drawn
 * @param sampled by brand, among the rows that are learnt from
 * @param enough fewest for a model of its own
 */
record BrandPatients(SortedMap<String, Long> all, SortedMap<String, Long> sampled, int enough) {

  /**
   * @param rows that are learnt from
   * @param all patients by brand, before the sample
   */
  static BrandPatients of(TrainingRows rows, SortedMap<String, Long> all, int enough) {
    DataColumn brands = rows.features().column(TrainingData.BRAND);
    SortedMap<String, SortedSet<Integer>> members = new TreeMap<>();
    for (int row = 0; row < rows.size(); row++) {
      String name = brands.text(row);
      if (name != null) {
        members.computeIfAbsent(name, k -> new TreeSet<>()).add(rows.patients().codes()[row]);
      }
    }
    SortedMap<String, Long> sampled = new TreeMap<>();
    members.forEach((name, patients) -> sampled.put(name, (long) patients.size()));
    return new BrandPatients(all, sampled, enough);
  }

  /** Brands with enough patients among the rows that are learnt from. */
  SortedSet<String> large() {
    return large(sampled);
  }

  /** How many brands have enough patients, but not in the sample. */
  int lostToTheSample() {
    return large(all).size() - large().size();
  }

  /** Why no brand has a model of its own, to end a sentence. */
  String whyNone() {
    if (sampled.size() < 2) {
      return "all patients learnt from are of one brand.";
    }
    if (!large().isEmpty()) {
      return "of the brands with enough patients, none has both patients who were contacted and"
          + " patients who were not.";
    }
    String needed = "%,d patients (training.minimum.patients)".formatted(enough);
    return lostToTheSample() == 0
        ? "none of %d brands has the %s that one of its own needs.".formatted(all.size(), needed)
        : "in the sample that training.largest_sample limits, none of %d brands has the %s that one"
                .formatted(all.size(), needed)
            + " of its own needs; of all patients, %d would have them."
                .formatted(lostToTheSample());
  }

  private SortedSet<String> large(SortedMap<String, Long> patients) {
    SortedSet<String> large = new TreeSet<>();
    patients.forEach(
        (name, count) -> {
          if (count >= enough) {
            large.add(name);
          }
        });
    return large;
  }
}
