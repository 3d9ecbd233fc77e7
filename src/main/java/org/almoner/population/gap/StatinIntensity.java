package org.almoner.population.gap;

/** How much a statin lowers LDL, ascending. */
enum StatinIntensity {
  LOW,
  MODERATE,
  HIGH
}
