package org.almoner.claims.jobs;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almoner.claims.read.X12Rows;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Adjustment;
import org.almoner.claims.rows.Columns;
import org.almoner.claims.rows.OtherPayer;
import org.almoner.claims.rows.Payment;
import org.almoner.claims.rows.ProviderAdjustment;
import org.almoner.claims.rows.Quarantined;
import org.almoner.claims.rows.RawFile;
import org.almoner.claims.rows.RawSegment;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.RemitLine;
import org.almoner.claims.rows.Submission;
import org.almoner.claims.rows.SubmissionLine;
import org.almoner.claims.rows.TransactionEnd;
import org.almoner.claims.rows.X12Row;
import org.almoner.engine.FeedFile;
import org.almoner.engine.FeedReader;
import org.almoner.engine.FeedRow;
import org.almoner.engine.Table;
import org.almoner.tables.claims.X12Tables;
import org.jspecify.annotations.Nullable;

/**
 * Whatever lies in the folder of X12 files, each as rows of several tables. No file is refused:
 * what is no X12 is a row that says so.
 */
record X12Reader() implements FeedReader {
  private static final Map<Class<? extends X12Row>, String> TABLES =
      Map.ofEntries(
          Map.entry(RawFile.class, "raw_x12_deliveries"),
          Map.entry(RawSegment.class, "raw_x12_segments"),
          Map.entry(TransactionEnd.class, "raw_x12_transactions"),
          Map.entry(Quarantined.class, "raw_x12_faults"),
          Map.entry(Submission.class, "raw_claims"),
          Map.entry(SubmissionLine.class, "raw_claim_lines"),
          Map.entry(OtherPayer.class, "raw_claim_other_payers"),
          Map.entry(Acknowledgement.class, "raw_acknowledgements"),
          Map.entry(Payment.class, "raw_payments"),
          Map.entry(Remit.class, "raw_remits"),
          Map.entry(RemitLine.class, "raw_remit_lines"),
          Map.entry(Adjustment.class, "raw_adjustments"),
          Map.entry(ProviderAdjustment.class, "raw_provider_adjustments"));

  /** The raw table of rows of a kind. */
  static Table table(Class<? extends X12Row> kind) {
    return X12Tables.raw(Objects.requireNonNull(TABLES.get(kind)));
  }

  @Override
  public String title() {
    return "X12 transactions";
  }

  @Override
  public boolean claims(byte[] head) {
    return true;
  }

  @Override
  public Rows open(FeedFile file, InputStream in) {
    return new X12FeedRows(file, X12Rows.open(file.name(), in));
  }

  /** The rows of one file; each table's are numbered, since a segment may give several. */
  private static final class X12FeedRows implements Rows {
    private final FeedFile file;
    private final X12Rows rows;
    private final Map<Class<?>, RawPlace> places = new HashMap<>();

    X12FeedRows(FeedFile file, X12Rows rows) {
      this.file = file;
      this.rows = rows;
    }

    @Override
    public @Nullable FeedRow next() throws IOException {
      X12Row row = rows.next();
      return row == null
          ? null
          : places.computeIfAbsent(row.getClass(), this::place).row((Record) row);
    }

    private RawPlace place(Class<?> kind) {
      String table = Objects.requireNonNull(TABLES.get(kind));
      return new RawPlace(table, kind, Objects.requireNonNull(file.columns().get(table)));
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }

  /** Where rows of a kind go, and how many went there. */
  private static final class RawPlace {
    private final String table;
    private final int[] cells;
    private final int width;
    private long rows;

    RawPlace(String table, Class<?> kind, List<String> columns) {
      List<String> names = Columns.names(kind);
      this.table = table;
      this.cells = names.stream().mapToInt(columns::indexOf).toArray();
      this.width = columns.size();
    }

    FeedRow row(Record row) {
      List<@Nullable String> texts =
          row instanceof RawSegment segment ? texts(segment) : Columns.texts(row);
      @Nullable String[] values = new String[width];
      for (int i = 0; i < cells.length; i++) {
        values[cells[i]] = texts.get(i);
      }
      return new FeedRow(table, ++rows, values, null, null, null);
    }

    /** As {@link Columns#texts}, in less time, for half of all rows are these; elements as JSON. */
    private static List<@Nullable String> texts(RawSegment segment) {
      return Arrays.asList(
          segment.file(),
          Integer.toString(segment.ordinal()),
          Long.toString(segment.offset()),
          Integer.toString(segment.interchange()),
          Integer.toString(segment.transaction()),
          segment.loop(),
          segment.tag(),
          json(segment.elements()));
    }

    private static String json(List<String> elements) {
      StringBuilder json = new StringBuilder("[");
      for (String element : elements) {
        json.append(json.length() > 1 ? ",\"" : "\"");
        JsonStringEncoder.getInstance().quoteAsString(element, json);
        json.append('"');
      }
      return json.append(']').toString();
    }
  }
}
