package org.almoner.generate.population;

import static org.almoner.generate.population.Disorder.CORONARY;
import static org.almoner.generate.population.Disorder.DIABETES;
import static org.almoner.generate.population.Disorder.HEART_FAILURE;
import static org.almoner.generate.population.Disorder.HYPERTENSION;
import static org.almoner.generate.population.Disorder.TYPE_1_DIABETES;

import java.util.List;

/**
 * What is given for a disorder.
 *
 * @param share of those who have it
 * @param drugs one of them; nobody takes two of a list at once
 */
record Regimen(Disorder disorder, double share, List<Drug> drugs) {
  private static final List<Drug> OF_PRESSURE =
      List.of(Drug.LISINOPRIL, Drug.LOSARTAN, Drug.AMLODIPINE);

  static final List<Regimen> ALL =
      List.of(
          new Regimen(Disorder.HYPERLIPIDEMIA, 0.75, Drug.STATINS),
          new Regimen(CORONARY, 0.8, Drug.STATINS),
          new Regimen(DIABETES, 0.55, Drug.STATINS),
          new Regimen(DIABETES, 0.8, List.of(Drug.METFORMIN)),
          new Regimen(DIABETES, 0.35, List.of(Drug.EMPAGLIFLOZIN, Drug.INSULIN_GLARGINE)),
          new Regimen(TYPE_1_DIABETES, 1, List.of(Drug.INSULIN_GLARGINE)),
          new Regimen(HYPERTENSION, 0.85, OF_PRESSURE),
          new Regimen(HYPERTENSION, 0.4, List.of(Drug.HYDROCHLOROTHIAZIDE)),
          new Regimen(HEART_FAILURE, 0.8, List.of(Drug.FUROSEMIDE)),
          new Regimen(HEART_FAILURE, 0.7, List.of(Drug.METOPROLOL)),
          new Regimen(HEART_FAILURE, 0.6, OF_PRESSURE),
          new Regimen(CORONARY, 0.6, List.of(Drug.METOPROLOL)),
          new Regimen(Disorder.ATRIAL_FIBRILLATION, 0.8, List.of(Drug.APIXABAN)),
          new Regimen(Disorder.ASTHMA, 0.9, List.of(Drug.ALBUTEROL)),
          new Regimen(Disorder.COPD, 0.85, List.of(Drug.TIOTROPIUM)),
          new Regimen(Disorder.COPD, 0.6, List.of(Drug.ALBUTEROL)),
          new Regimen(Disorder.DEPRESSION, 0.55, Drug.ANTIDEPRESSANTS),
          new Regimen(Disorder.ANXIETY, 0.35, Drug.ANTIDEPRESSANTS),
          new Regimen(Disorder.ANXIETY, 0.3, List.of(Drug.BUSPIRONE)),
          new Regimen(Disorder.BIPOLAR, 0.7, List.of(Drug.LITHIUM)),
          new Regimen(Disorder.REFLUX, 0.7, List.of(Drug.OMEPRAZOLE)),
          new Regimen(Disorder.BACK_PAIN, 0.3, List.of(Drug.GABAPENTIN)),
          new Regimen(Disorder.DEMENTIA, 0.5, List.of(Drug.DONEPEZIL)));
}
