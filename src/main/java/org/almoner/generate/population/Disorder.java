package org.almoner.generate.population;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What people have, with its codes in the detail of a practice. */
enum Disorder {
  HYPERTENSION(0.2, "I10"),
  DIABETES(0.6, "E11.9", "E11.9", "E11.65", "E11.40", "E11.319"),
  HYPERLIPIDEMIA(0.1, "E78.5", "E78.00", "E78.2"),
  DEPRESSION(0.5, "F32.A", "F32.1", "F32.9"),
  ASTHMA(0.3, "J45.909", "J45.40"),
  BACK_PAIN(0.1, "M54.50"),
  OBESITY(0.2, "E66.9", "E66.01"),
  REFLUX(0.1, "K21.9"),
  KIDNEY_DISEASE(1, "N18.30", "N18.31", "N18.32", "N18.4"),
  HEART_FAILURE(1.8, "I50.9", "I50.22", "I50.32"),
  COPD(1.3, "J44.9", "J44.1"),
  ANXIETY(0.3, "F41.9", "F41.1"),
  TYPE_1_DIABETES(0.8, "E10.9", "E10.65", "E10.22"),
  DIABETIC_KIDNEY(0.6, "E11.22"),
  CORONARY(0.9, "I25.10", "I25.119", "I25.2"),
  ATRIAL_FIBRILLATION(0.8, "I48.91", "I48.0"),
  STROKE(1, "I69.354", "I63.9", "G45.9"),
  DEMENTIA(1.3, "G30.9", "F03.90"),
  OSTEOARTHRITIS(0.2, "M17.11", "M16.12"),
  SUBSTANCE_USE(0.8, "F10.20", "F11.20"),
  BIPOLAR(0.6, "F31.9"),
  CIRRHOSIS(1.3, "K74.60", "K70.30"),
  END_STAGE_KIDNEY(2.2, "N18.6"),
  COLORECTAL_CANCER(0.8, "C18.7", "C20"),
  MYALGIA(0.1, "M79.10"),
  PREGNANCY(0.2, "Z33.1", "O09.90"),
  /** What the therapy is for. */
  TREATED(0.4);

  private final double burden;
  private final List<String> codes;

  Disorder(double burden, String... codes) {
    this.burden = burden;
    this.codes = List.of(codes);
  }

  /** What it adds to frailty, of which most people have less than 2. */
  double burden() {
    return burden;
  }

  List<String> codes() {
    return codes;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Which one the programme's chart means by a comorbidity. */
  static Disorder charted(String code) {
    String category = code.substring(0, 3);
    return Arrays.stream(values())
        .filter(each -> each.codes.stream().anyMatch(own -> own.startsWith(category)))
        .findFirst()
        .orElseThrow();
  }
}
