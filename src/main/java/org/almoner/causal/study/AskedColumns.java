package org.almoner.causal.study;

import org.almoner.frame.InputException;

/**
 * The columns that a question is about, which can play no second part in its answer.
 *
 * @param arm the column with the arm
 * @param outcome the column with the outcome
 */
public record AskedColumns(String arm, String outcome) {

  /** Refuses an option whose column is the outcome or the arm. */
  public void refuse(String option, String column) {
    refuse(option, column, "name another column");
  }

  void refuse(String part, String column, String remedy) {
    if (column.equals(outcome) || column.equals(arm)) {
      String asked = column.equals(outcome) ? "outcome" : "treatment";
      throw new InputException(part + " " + column + " is the " + asked + "; " + remedy);
    }
  }
}
