package org.almoner.cli.lab;

import org.almoner.causal.InputException;

/**
 * The columns that a question is about, which can play no second part in its answer.
 *
 * @param arm the column with the arm
 * @param outcome the column with the outcome
 */
record AskedColumns(String arm, String outcome) {

  /** Refuses an option whose column is the outcome or the arm. */
  void refuse(String option, String column) {
    if (column.equals(outcome) || column.equals(arm)) {
      String asked = column.equals(outcome) ? "outcome" : "arm";
      throw new InputException(
          option + " " + column + " is the " + asked + "; name another column");
    }
  }
}
