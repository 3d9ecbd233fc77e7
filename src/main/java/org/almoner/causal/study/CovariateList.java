package org.almoner.causal.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.almoner.frame.DataTable;
import org.almoner.frame.InputException;

/**
 * The covariates as they are written on the command line: {@code "age, age^2, C(education),
 * x1:x9"}. A colon names all columns from one to another, in the file's order.
 */
public record CovariateList(List<CovariateTerm> terms) {

  public CovariateList {
    terms = List.copyOf(terms);
  }

  /**
   * Reads a list against the columns that exist.
   *
   * @throws InputException where it is empty or names an unknown column
   */
  public static CovariateList parse(String text, String source, List<String> names) {
    List<CovariateTerm> terms = new ArrayList<>();
    for (String entry : text.split(",")) {
      if (!entry.isBlank()) {
        terms.addAll(entry(entry.strip(), source, names));
      }
    }
    if (terms.isEmpty()) {
      throw new InputException("--covariates names no column");
    }
    return new CovariateList(terms);
  }

  private static List<CovariateTerm> entry(String text, String source, List<String> names) {
    int colon = text.indexOf(':');
    if (colon > 0 && !names.contains(text)) {
      return range(text, colon, source, names);
    }

    CovariateTerm term =
        names.contains(text) ? new CovariateTerm(text, 1, false) : CovariateTerm.parse(text);
    require(term.column(), source, names);
    return List.of(term);
  }

  private static List<CovariateTerm> range(
      String text, int colon, String source, List<String> names) {
    int first = require(text.substring(0, colon).strip(), source, names);
    int last = require(text.substring(colon + 1).strip(), source, names);
    if (first > last) {
      throw new InputException("--covariates " + text + ": the first column stands after the last");
    }
    return names.subList(first, last + 1).stream()
        .map(name -> new CovariateTerm(name, 1, false))
        .toList();
  }

  private static int require(String name, String source, List<String> names) {
    if (!names.contains(name)) {
      throw DataTable.unknown(source, name, names);
    }
    return names.indexOf(name);
  }

  /** The columns to read, each once. */
  public Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>();
    terms.forEach(term -> columns.add(term.column()));
    return columns;
  }
}
