package org.almoner.generate.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.almoner.generate.Defect;
import org.almoner.generate.Dice;
import org.almoner.generate.ExportRow;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Stamp;
import org.almoner.generate.population.PopulationExport.Feed;

/**
 * Collects the rows of one person. What has happened and is known by the end of the window is
 * delivered, the rest is for later; what would happen after death does not.
 */
final class Notebook {
  private static final double LATE = 0.08;
  private static final int LATEST = 45;

  private final String patient;
  private final Span span;
  private final Dice dice;
  private final List<Dated> rows = new ArrayList<>();

  private record Dated(long happened, ExportRow row) {}

  /**
   * @param dice draws what becomes known late
   */
  Notebook(String patient, Span span, Dice dice) {
    this.patient = patient;
    this.span = span;
    this.dice = dice;
  }

  String patient() {
    return patient;
  }

  /** A row of something that becomes known at once, or a little late. */
  void add(Feed feed, long happened, String... values) {
    boolean late = dice.chance(LATE);
    int days = 1 + (int) dice.below(LATEST);
    long known = late ? Stamp.nightly((int) (happened / 86_400) + days, dice) : happened;
    add(feed, new When(happened, known), values);
  }

  /** A row without its last column, which is {@code known_at}. */
  void add(Feed feed, When when, String... values) {
    if (when.happened() >= span.endSecond()) {
      return;
    }
    boolean delivered = when.known() < span.endOfWindow();
    List<String> all = new ArrayList<>(List.of(values));
    all.add(when.known() == when.happened() ? "" : Stamp.instant(when.known()));
    write(delivered ? feed.delivered() : feed.later(), when.happened(), all);
  }

  /** A row of a table that is not a feed of events. */
  void add(ExportTable table, String... values) {
    write(table, 0, List.of(values));
  }

  /** Those of each table in order of time. */
  List<ExportRow> rows() {
    return rows.stream().sorted(Comparator.comparingLong(Dated::happened)).map(Dated::row).toList();
  }

  private void write(ExportTable table, long happened, List<String> values) {
    rows.add(new Dated(happened, new ExportRow(table, values, Defect.NONE)));
  }
}
