package org.almoner.causal.study;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which effect is asked for: of what, on what, given what.
 *
 * @param treatment a 0/1 column, or {@code column=value}
 * @param control with {@code column=value}, the value of the control rows; empty takes all others
 * @param outcome a numeric column
 * @param covariates as {@link CovariateList} reads them
 * @param group rows of one group share a fold and count as one in standard errors; empty for none
 * @param outcomeType whether the outcome is binary
 * @param propensity the known probability of treatment, a column or one number for all rows; empty
 *     estimates it
 */
public record Question(
    String treatment,
    String control,
    String outcome,
    String covariates,
    String group,
    OutcomeType outcomeType,
    String propensity) {

  /** Where the arms stand. */
  ArmColumn arms(List<String> names) {
    return ArmColumn.of(treatment, control, names);
  }

  /** The covariates, none of which may be the treatment or the outcome. */
  CovariateList covariateList(String source, List<String> names) {
    CovariateList list = CovariateList.parse(covariates, source, names);
    AskedColumns asked = new AskedColumns(arms(names).name(), outcome);
    for (String column : list.columns()) {
      asked.refuse("Covariate", column, "leave it out of --covariates");
    }
    return list;
  }

  static boolean isNumber(String text) {
    return text.matches("[0-9]*\\.?[0-9]+");
  }

  /** Every column that must be read. */
  Set<String> columns(CovariateList list, List<String> names) {
    Set<String> columns = new LinkedHashSet<>(list.columns());
    columns.add(arms(names).name());
    columns.add(outcome);
    if (!group.isEmpty()) {
      columns.add(group);
    }
    if (!propensity.isEmpty() && (names.contains(propensity) || !isNumber(propensity))) {
      columns.add(propensity);
    }
    return columns;
  }
}
