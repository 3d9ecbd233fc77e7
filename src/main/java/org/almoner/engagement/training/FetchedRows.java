package org.almoner.engagement.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataTable;
import org.almoner.stats.Clusters;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** Brings rows into columns, partition by partition: never all of them as objects. */
final class FetchedRows {
  private final List<GrowingColumn> features = new ArrayList<>();
  private final List<String> patients = new ArrayList<>();
  private final GrowingColumn days = new GrowingColumn("day", false);
  private final GrowingColumn contacted = new GrowingColumn("contacted", false);
  private final GrowingColumn discontinued = new GrowingColumn("discontinued", false);

  private FetchedRows() {}

  /**
   * @param rows the inputs, then patient_id, day, contacted, discontinued_30d
   */
  static TrainingRows of(Dataset<Row> rows, List<String> inputs) {
    FetchedRows fetched = new FetchedRows();
    StructField[] fields = rows.schema().fields();
    for (int i = 0; i < inputs.size(); i++) {
      boolean text = fields[i].dataType().equals(DataTypes.StringType);
      fetched.features.add(new GrowingColumn(fields[i].name(), text));
    }
    Iterator<Row> iterator = rows.toLocalIterator();
    while (iterator.hasNext()) {
      fetched.add(iterator.next());
    }
    return fetched.rows();
  }

  private void add(Row row) {
    int width = features.size();
    for (int i = 0; i < width; i++) {
      features.get(i).add(row.get(i));
    }
    patients.add(row.getString(width));
    days.add(row.get(width + 1));
    contacted.add(row.get(width + 2));
    discontinued.add(row.get(width + 3));
  }

  private TrainingRows rows() {
    int size = patients.size();
    List<DataColumn> columns = features.stream().map(GrowingColumn::column).toList();
    double[] arms = contacted.numbers();
    boolean[] treated = new boolean[size];
    IntStream.range(0, size).forEach(i -> treated[i] = arms[i] == 1);
    return new TrainingRows(
        DataTable.of("training_set", columns, IntStream.rangeClosed(1, size).toArray()),
        Clusters.of(patients),
        Arrays.stream(days.numbers()).mapToInt(day -> (int) day).toArray(),
        treated,
        Arrays.stream(discontinued.numbers()).map(y -> 1 - y).toArray());
  }

  /** Numbers, NaN where missing, or texts of which equal ones are one object. */
  private static final class GrowingColumn {
    private final String name;
    private final boolean text;
    private double[] values = new double[1024];
    private final List<String> texts = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();
    private int size;

    GrowingColumn(String name, boolean text) {
      this.name = name;
      this.text = text;
    }

    void add(Object value) {
      if (text) {
        texts.add(value == null ? null : known.computeIfAbsent(value.toString(), k -> k));
        return;
      }
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = number(value);
    }

    private static double number(Object value) {
      if (value == null) {
        return Double.NaN;
      }
      return value instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) value).doubleValue();
    }

    double[] numbers() {
      return Arrays.copyOf(values, size);
    }

    DataColumn column() {
      return text
          ? DataColumn.ofTexts(name, texts.toArray(String[]::new))
          : DataColumn.ofNumbers(name, numbers());
    }
  }
}
