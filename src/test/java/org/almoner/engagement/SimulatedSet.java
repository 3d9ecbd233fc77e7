package org.almoner.engagement;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.engagement.model.SimulatedTraining;
import org.almoner.engine.Column;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Table;
import org.almoner.frame.DataTable;
import org.almoner.tables.engagement.EngagementFeatures;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Fills the training set from simulated decision points; what they lack is constant. */
public record SimulatedSet(SimulatedTraining simulated) implements Job {
  private static final Table SET = EngagementFeatures.TRAINING_SET;
  private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);

  @Override
  public String name() {
    return "simulate-training-set";
  }

  @Override
  public List<Table> inputs() {
    return List.of();
  }

  @Override
  public List<Table> outputs() {
    return List.of(SET);
  }

  @Override
  public String definition() {
    return simulated.toString();
  }

  @Override
  public void run(JobContext context) {
    context.write(SET, context.rows(SET, rows()));
  }

  public List<Row> rows() {
    DataTable table = simulated.table();
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      rows.add(row(table, row));
    }
    return rows;
  }

  private Row row(DataTable table, int row) {
    List<Object> values = new ArrayList<>();
    for (Column column : SET.columns()) {
      values.add(value(table, column, row));
    }
    return RowFactory.create(values.toArray());
  }

  private Object value(DataTable table, Column column, int row) {
    String name = column.name();
    if (name.equals("decision_date")) {
      return Date.valueOf(FIRST.plusDays(14L * (row % simulated.points())));
    }
    if (name.equals("missing_share")) {
      return 0.02;
    }
    return table.has(name) ? simulated(table, column, row) : constant(column.type());
  }

  private static Object simulated(DataTable table, Column column, int row) {
    String text = table.column(column.name()).text(row);
    if (text == null) {
      return null;
    }
    if (column.type().equals(DataTypes.BooleanType)) {
      return text.equals("1");
    }
    if (column.type().equals(DataTypes.IntegerType)) {
      return (int) Double.parseDouble(text);
    }
    return column.type().equals(DataTypes.DoubleType) ? (Object) Double.valueOf(text) : text;
  }

  private static Object constant(DataType type) {
    if (type.equals(DataTypes.StringType)) {
      return "same";
    }
    if (type.equals(DataTypes.BooleanType)) {
      return false;
    }
    return type.equals(DataTypes.IntegerType) ? (Object) 1 : (Object) 0.5;
  }
}
