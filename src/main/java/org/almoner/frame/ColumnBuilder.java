package org.almoner.frame;

import com.fasterxml.jackson.core.io.NumberInput;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of one column. It holds numbers until a cell is none; a column that turns out
 * to be text after numbers were seen must be read again, since their spelling is gone.
 */
final class ColumnBuilder {
  private static final int FIRST_CAPACITY = 1024;

  private final String name;
  private boolean text;
  private boolean mustReadAgain;
  private boolean sawNumber;
  private int rows;
  private double[] values = new double[FIRST_CAPACITY];
  private String[] texts = new String[0];
  private final Map<String, String> distinct = new HashMap<>();

  ColumnBuilder(String name, boolean text) {
    this.name = name;
    if (text) {
      becomeText();
    }
  }

  String name() {
    return name;
  }

  boolean mustReadAgain() {
    return mustReadAgain;
  }

  void add(char[] buffer, int offset, int length) {
    int start = offset;
    int end = offset + length;
    while (start < end && buffer[start] <= ' ') {
      start++;
    }
    while (end > start && buffer[end - 1] <= ' ') {
      end--;
    }
    if (isMissing(buffer, start, end - start)) {
      addMissing();
    } else {
      addPresent(buffer, start, end - start);
    }
  }

  void addMissing() {
    if (text) {
      addText(null);
    } else {
      addNumber(Double.NaN);
    }
  }

  private void addPresent(char[] buffer, int start, int length) {
    if (!text) {
      double value = parse(buffer, start, length);
      if (!Double.isNaN(value)) {
        sawNumber = true;
        addNumber(value);
        return;
      }
      mustReadAgain |= sawNumber;
      becomeText();
    }
    addText(new String(buffer, start, length));
  }

  void addNumber(double value) {
    if (rows == values.length) {
      values = Arrays.copyOf(values, rows + (rows >> 1));
    }
    values[rows++] = value;
  }

  void addText(@Nullable String value) {
    if (rows == texts.length) {
      texts = Arrays.copyOf(texts, Math.max(FIRST_CAPACITY, rows + (rows >> 1)));
    }
    texts[rows++] = value == null ? null : shared(value);
  }

  /** One object per distinct text while those are few, as in a category. */
  private String shared(String value) {
    if (distinct.size() > 10_000) {
      return value;
    }
    return distinct.computeIfAbsent(value, key -> key);
  }

  private void becomeText() {
    text = true;
    values = new double[0];
    texts = new String[Math.max(FIRST_CAPACITY, rows)];
  }

  DataColumn build() {
    return text
        ? DataColumn.ofTexts(name, Arrays.copyOf(texts, rows))
        : DataColumn.ofNumbers(name, values.length == rows ? values : Arrays.copyOf(values, rows));
  }

  private static boolean isMissing(char[] buffer, int start, int length) {
    if (length == 0) {
      return true;
    }
    char first = buffer[start];
    return (first == 'N' || first == 'n')
        && (is(buffer, start, length, "NA") || is(buffer, start, length, "null"));
  }

  private static boolean is(char[] buffer, int start, int length, String word) {
    return length == word.length() && new String(buffer, start, length).equalsIgnoreCase(word);
  }

  /** The number, an infinity where it is written but not finite, NaN where it is none. */
  private static double parse(char[] buffer, int start, int length) {
    char last = buffer[start + length - 1];
    if (last > '9') {
      return isNotFinite(buffer, start, length) ? Double.POSITIVE_INFINITY : Double.NaN;
    }
    try {
      return NumberInput.parseDouble(buffer, start, length, true);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  static boolean isNumber(String text) {
    return !Double.isNaN(parse(text.toCharArray(), 0, text.length()));
  }

  private static boolean isNotFinite(char[] buffer, int start, int length) {
    int sign = buffer[start] == '-' || buffer[start] == '+' ? 1 : 0;
    return is(buffer, start + sign, length - sign, "nan")
        || is(buffer, start + sign, length - sign, "inf")
        || is(buffer, start + sign, length - sign, "infinity");
  }
}
