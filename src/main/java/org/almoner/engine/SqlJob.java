package org.almoner.engine;

import java.util.List;
import java.util.Map;

/**
 * Builds one table with its query. The query sees its declared inputs under their names, the
 * business date as {@code run_date} and the first instant after it as {@code as_of}.
 */
public record SqlJob(
    String name, Table output, List<Table> inputs, SqlViews views, Map<String, SqlLiteral> settings)
    implements Job {

  public static SqlJob build(Table output, Table... inputs) {
    return new SqlJob(
        name(output), output, List.of(inputs), SqlViews.of(output.domain()), Map.of());
  }

  /** The same job, whose query also sees these views. */
  public SqlJob seeing(SqlViews shared) {
    return new SqlJob(name, output, inputs, shared, settings);
  }

  /** The same job, whose query also sees these settings. */
  public SqlJob given(Map<String, SqlLiteral> seen) {
    return new SqlJob(name, output, inputs, views, Map.copyOf(seen));
  }

  @Override
  public List<Table> outputs() {
    return List.of(output);
  }

  @Override
  public String definition() {
    return views.text() + SqlText.of(output);
  }

  @Override
  public void run(JobContext context) {
    context.write(output, context.sql(SqlText.of(output), views.open(context)));
  }

  /** Of a job that builds the table. */
  static String name(Table output) {
    return "build-%s-%s".formatted(output.domain(), output.name().replace('_', '-'));
  }
}
