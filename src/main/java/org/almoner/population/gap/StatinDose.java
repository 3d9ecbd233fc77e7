package org.almoner.population.gap;

import java.io.Serializable;

/**
 * From which dose on a statin is how intense.
 *
 * @param drug its ingredient, in lower case
 * @param from mg a day, at least
 */
record StatinDose(String drug, double from, StatinIntensity intensity) implements Serializable {}
