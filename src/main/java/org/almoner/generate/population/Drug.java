package org.almoner.generate.population;

import java.util.List;
import java.util.Locale;

/** What is taken, by its ingredient: its number in RxNorm, and daily doses in milligrams. */
enum Drug {
  ATORVASTATIN("83367", 10, 20, 40, 80),
  ROSUVASTATIN("301542", 5, 10, 20),
  SIMVASTATIN("36567", 10, 20, 40),
  PRAVASTATIN("42463", 20, 40, 80),
  METFORMIN("6809", 1_000, 2_000),
  EMPAGLIFLOZIN("1545653", 10, 25),
  INSULIN_GLARGINE("274783"),
  LISINOPRIL("29046", 10, 20, 40),
  LOSARTAN("52175", 50, 100),
  AMLODIPINE("17767", 5, 10),
  HYDROCHLOROTHIAZIDE("5487", 12.5, 25),
  METOPROLOL("6918", 50, 100),
  FUROSEMIDE("4603", 20, 40, 80),
  APIXABAN("1364430", 5, 10),
  ALBUTEROL("435"),
  TIOTROPIUM("69120"),
  SERTRALINE("36437", 50, 100),
  ESCITALOPRAM("321988", 10, 20),
  FLUOXETINE("4493", 20, 40),
  DULOXETINE("72625", 30, 60),
  BUPROPION("42347", 150, 300),
  BUSPIRONE("1827", 15, 30),
  OMEPRAZOLE("7646", 20, 40),
  GABAPENTIN("25480", 300, 900),
  DONEPEZIL("135447", 5, 10),
  LITHIUM("6448", 600, 900);

  static final List<Drug> STATINS = List.of(ATORVASTATIN, ROSUVASTATIN, SIMVASTATIN, PRAVASTATIN);
  static final List<Drug> ANTIDEPRESSANTS =
      List.of(SERTRALINE, ESCITALOPRAM, FLUOXETINE, DULOXETINE, BUPROPION);

  private final String number;
  private final List<Double> doses;

  Drug(String number, double... doses) {
    this.number = number;
    this.doses = java.util.Arrays.stream(doses).boxed().toList();
  }

  /** RxNorm's number of the ingredient. */
  String number() {
    return number;
  }

  /** Milligrams a day; none where it is not counted so. */
  List<Double> doses() {
    return doses;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
