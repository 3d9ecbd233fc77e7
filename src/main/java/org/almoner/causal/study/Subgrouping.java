package org.almoner.causal.study;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataTable;
import org.almoner.frame.InputException;
import org.jspecify.annotations.Nullable;

/**
 * A way to divide rows: by the values of a column, as in {@code insurance}, or by whether a
 * condition holds, as in {@code age>=65} or {@code plan=gold}.
 *
 * @param name as it is written
 * @param column what it looks at
 * @param operator of the condition, or null for each value apart
 * @param value what the column is compared with
 */
public record Subgrouping(String name, String column, @Nullable String operator, String value) {
  private static final Pattern CONDITION = Pattern.compile("(.+?)\\s*(>=|<=|!=|>|<|=)\\s*(.+)");
  private static final int MOST_LEVELS = 50;

  /**
   * Reads a list of columns and conditions, separated by commas.
   *
   * @throws InputException where one names an unknown column
   */
  public static List<Subgrouping> list(String text, String source, List<String> names) {
    return text.isBlank()
        ? List.of()
        : Pattern.compile(",").splitAsStream(text).map(part -> of(part, source, names)).toList();
  }

  private static Subgrouping of(String text, String source, List<String> names) {
    String name = text.strip();
    Matcher condition = CONDITION.matcher(name);
    boolean isColumn = names.contains(name) || !condition.matches();
    String column = isColumn ? name : condition.group(1).strip();
    if (!names.contains(column)) {
      throw DataTable.unknown(source, column, names);
    }
    return isColumn
        ? new Subgrouping(name, column, null, "")
        : new Subgrouping(name, column, condition.group(2), condition.group(3).strip());
  }

  /** The level of each row: the column's value, or whether the condition holds. */
  public List<String> labels(DataTable table) {
    DataColumn found = table.column(column);
    boolean compares = operator != null && found.isNumeric();
    double limit = compares ? limit() : 0;
    List<String> labels =
        IntStream.range(0, found.rows())
            .mapToObj(
                row -> {
                  if (found.isMissing(row)) {
                    return "(missing)";
                  }
                  if (operator == null) {
                    return String.valueOf(found.text(row));
                  }
                  int order =
                      compares
                          ? Double.compare(found.values()[row], limit)
                          : String.valueOf(found.text(row)).compareTo(value);
                  return holds(order) ? "yes" : "no";
                })
            .toList();
    requireFew(labels);
    return labels;
  }

  /** The levels that occur, numbers in their order. */
  public static Set<String> levels(List<String> labels) {
    Set<String> levels = new TreeSet<>(Subgrouping::compare);
    levels.addAll(labels);
    return levels;
  }

  private static int compare(String a, String b) {
    try {
      return Double.compare(Double.parseDouble(a), Double.parseDouble(b));
    } catch (NumberFormatException e) {
      return a.compareTo(b);
    }
  }

  private double limit() {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new InputException(
          "Subgroup " + name + ": " + column + " is a number and cannot be compared with " + value,
          e);
    }
  }

  private boolean holds(int order) {
    return switch (String.valueOf(operator)) {
      case ">=" -> order >= 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case "<" -> order < 0;
      case "!=" -> order != 0;
      default -> order == 0;
    };
  }

  private void requireFew(List<String> labels) {
    long levels = labels.stream().distinct().limit(MOST_LEVELS + 1L).count();
    if (levels > MOST_LEVELS) {
      throw new InputException(
          String.format(
              Locale.ROOT,
              "Subgroup %s has more than %d values; give a condition such as \"%s>=0\"",
              name,
              MOST_LEVELS,
              column));
    }
  }
}
