package org.almoner.access.folder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almoner.access.input.Window;
import org.almoner.access.terms.Labelled;
import org.almoner.engine.Vocabulary;
import org.almoner.engine.WhiteSpace;
import org.almoner.engine.landing.LandingRow;
import org.almoner.engine.values.UsualValues;
import org.jspecify.annotations.Nullable;

/** The fields of one row. What is wrong with one is noted, and all of them are looked at. */
final class RowFields {
  private final List<String> columns;
  private final LandingRow row;
  private final List<String> reasons = new ArrayList<>();

  RowFields(List<String> columns, LandingRow row) {
    this.columns = columns;
    this.row = row;
    if (row.defect() != null) {
      reasons.add(row.defect());
    }
  }

  List<String> reasons() {
    return reasons;
  }

  void refuseIf(boolean wrong, String reason) {
    if (wrong) {
      reasons.add(reason);
    }
  }

  /** The text without blanks around it, or null where there is none. */
  @Nullable String text(String column) {
    @Nullable String[] values = row.values();
    String value = values == null ? null : values[columns.indexOf(column)];
    String text = value == null ? "" : WhiteSpace.strip(value);
    return text.isEmpty() ? null : text;
  }

  /** A text that must be there; empty, and noted, where it is not. */
  String required(String column) {
    String text = text(column);
    refuseIf(text == null && row.defect() == null, column + " missing");
    return text == null ? "" : text;
  }

  /** The key of a row that must be known. */
  String reference(String column, Set<String> known) {
    String key = required(column);
    refuseIf(!key.isEmpty() && !known.contains(key), column + " unknown");
    return key;
  }

  <T extends Enum<T> & Labelled> @Nullable T word(String column, Class<T> vocabulary) {
    String text = required(column);
    for (T each : vocabulary.getEnumConstants()) {
      if (Vocabulary.spelling(each.label()).equals(Vocabulary.spelling(text))) {
        return each;
      }
    }
    refuseIf(!text.isEmpty(), column + " unknown");
    return null;
  }

  @Nullable LocalDate date(String column) {
    String text = text(column);
    LocalDate date = text == null ? null : UsualValues.date(text);
    refuseIf(text != null && date == null, column + " is no date");
    return date;
  }

  LocalDate requiredDate(String column) {
    required(column);
    LocalDate date = date(column);
    return date == null ? LocalDate.EPOCH : date;
  }

  Window window() {
    LocalDate from = date("effective_from");
    LocalDate to = date("effective_to");
    boolean empty = from != null && to != null && !from.isBefore(to);
    refuseIf(empty, "window empty: effective_from is not before effective_to");
    return empty ? Window.ALWAYS : new Window(from, to);
  }

  int whole(String column, int least, int largest) {
    String text = required(column);
    Integer number = text.isEmpty() ? null : UsualValues.whole(text);
    boolean fits = number != null && number >= least && number <= largest;
    refuseIf(!text.isEmpty() && !fits, "%s is not from %d to %d".formatted(column, least, largest));
    return fits && number != null ? number : least;
  }

  boolean truth(String column) {
    String text = required(column);
    Boolean truth = text.isEmpty() ? null : UsualValues.truth(text);
    refuseIf(!text.isEmpty() && truth == null, column + " is neither true nor false");
    return truth != null && truth;
  }

  double notNegative(String column) {
    String text = required(column);
    Double number = text.isEmpty() ? null : UsualValues.real(text);
    refuseIf(!text.isEmpty() && number == null, column + " is no finite number");
    refuseIf(number != null && number < 0, column + " is negative");
    return number == null || number < 0 ? 0 : number;
  }
}
