package org.almoner.population.gap;

import java.util.Set;
import org.almoner.population.rows.Condition;

/**
 * A condition of a patient, once its code is understood.
 *
 * @param isNow it is active, or stays as history
 * @param conditions what it is, by the names that rules use
 */
record Diagnosis(Condition row, boolean isNow, Set<String> conditions) {}
