package org.almoner.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Queries that others see as views, in order: each sees those before it. Where several tables speak
 * of the same thing, they read the same view, so that it has one meaning.
 *
 * @param domain whose queries they are
 * @param views names, and the queries behind them
 */
public record SqlViews(String domain, List<View> views) {

  /**
   * @param name under which later queries see it
   * @param query its file, {@code /sql/<domain>/views/<query>.sql}
   */
  public record View(String name, String query) {}

  public static SqlViews of(String domain) {
    return new SqlViews(domain, List.of());
  }

  /** One more, named as its query. */
  public SqlViews with(String query) {
    return with(query, query);
  }

  public SqlViews with(String name, String query) {
    List<View> more = new ArrayList<>(views);
    more.add(new View(name, query));
    return new SqlViews(domain, List.copyOf(more));
  }

  /** All texts, for fingerprints: a table changes with what it sees. */
  public String text() {
    StringBuilder text = new StringBuilder();
    views.forEach(
        view -> text.append(view.name).append('\n').append(SqlText.ofView(domain, view.query)));
    return text.toString();
  }

  /** The view of that name, opened with those before it; they see the declared inputs. */
  public Dataset<Row> open(JobContext context, String name) {
    return Optional.ofNullable(open(context).get(name)).orElseThrow();
  }

  /** The views by name; they see the declared inputs. */
  public Map<String, Dataset<Row>> open(JobContext context) {
    return open(context, Map.of());
  }

  /** The views by name, and before them the given ones, which they see too. */
  public Map<String, Dataset<Row>> open(JobContext context, Map<String, Dataset<Row>> given) {
    Map<String, Dataset<Row>> open = new LinkedHashMap<>(given);
    views.forEach(
        view -> open.put(view.name, context.sql(SqlText.ofView(domain, view.query), open)));
    return open;
  }
}
