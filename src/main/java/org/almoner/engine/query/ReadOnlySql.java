package org.almoner.engine.query;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.CommandExecutionMode;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.command.ExplainCommand;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Queries over the lake's tables by name. Reads and nothing else, by construction: what the parser
 * makes of a text is judged against lists of what is allowed ({@link ParsedRules}), the tables are
 * put into that tree, and what the analyser makes of it is judged again ({@link AnalysedRules})
 * before anything is optimised or executed. Names are never replaced in the text.
 */
public final class ReadOnlySql {
  private static final Duration UNLIMITED = Duration.ofDays(365);
  private static final int LONGEST_TEXT = 1 << 20;
  private static final int DEEPEST = 300;

  private final org.apache.spark.sql.classic.SparkSession spark;
  private final LakeMoment moment;
  private final JobCatalog catalog;
  private final Duration limit;
  private volatile @Nullable QueryThread running;

  /** Queries over the lake as it is now, which may take as long as they need. */
  public ReadOnlySql(SparkSession spark, Lake lake, JobCatalog catalog) {
    this(QuerySession.beside(spark), new LakeMoment(lake, Optional.empty()), catalog, UNLIMITED);
  }

  private ReadOnlySql(
      org.apache.spark.sql.classic.SparkSession spark,
      LakeMoment moment,
      JobCatalog catalog,
      Duration limit) {
    this.spark = spark;
    this.moment = moment;
    this.catalog = catalog;
    this.limit = limit;
  }

  /** Names of the functions that a query may call, in lower case. */
  public static Set<String> functions() {
    return FunctionRules.committed().allowed();
  }

  /** The same over each table's last version whose business date is not after the date. */
  public ReadOnlySql asOf(LocalDate date) {
    return new ReadOnlySql(spark, new LakeMoment(moment.lake(), Optional.of(date)), catalog, limit);
  }

  /** The same, but a query that takes longer is ended. */
  public ReadOnlySql within(Duration time) {
    return new ReadOnlySql(spark, moment, catalog, time);
  }

  /**
   * Answers a query and hands the rows over, from the same thread that computes them.
   *
   * @throws UsageException where the text is not one query over tables of the catalogue
   * @throws org.almoner.engine.ResourcesException where time or memory does not suffice
   * @throws StoppedException where {@link #stop} ended it
   */
  public <T> T answer(String text, Function<Dataset<Row>, T> use) {
    QueryThread thread = new QueryThread(spark, limit);
    running = thread;
    try {
      return thread.run(() -> use.apply(rows(text)));
    } catch (ExecutionException e) {
      throw QueryFailure.of(e);
    } finally {
      running = null;
    }
  }

  /** The rows of a query of our own; nothing is computed before somebody looks at them. */
  public Dataset<Row> query(String text) {
    return answer(text, rows -> rows);
  }

  /** Ends what is being computed, if anything is. */
  public void stop() {
    QueryThread thread = running;
    if (thread != null) {
      thread.stop();
    }
  }

  private Dataset<Row> rows(String text) throws Exception {
    requireParsable(text);
    String query = text.strip().replaceFirst(";\\s*$", "");
    LogicalPlan parsed = ParsedRules.written(spark.sessionState().sqlParser().parsePlan(query));
    if (parsed instanceof ExplainCommand explain) {
      String plan = execution(judged(explain.logicalPlan())).explainString(explain.mode());
      return spark.createDataFrame(
          List.of(RowFactory.create(plan.strip())),
          new StructType().add("plan", DataTypes.StringType));
    }
    Optional<Dataset<Row>> statement = new Statement(spark, moment, catalog).answer(parsed);
    return statement.isPresent()
        ? statement.get()
        : org.apache.spark.sql.classic.Dataset.ofRows(spark, judged(parsed));
  }

  /** Spark's parser needs a time that grows with the square of the depth. */
  private static void requireParsable(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new UsageException("A query has at most a million characters");
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      depth += each == '(' || each == '[' ? 1 : each == ')' || each == ']' ? -1 : 0;
      if (depth > DEEPEST) {
        throw QueryFailure.tooDeep();
      }
    }
    QuotedNames.judge(text);
  }

  /** The query analysed over columns of our tables, judged before and after; then their rows. */
  private LogicalPlan judged(LogicalPlan parsed) {
    LogicalPlan query = ParsedRules.written(parsed);
    ParsedRules.judge(query);
    LogicalPlan bound = new TableBinding(spark, moment, catalog).bind(query);
    QueryExecution execution = execution(bound);
    execution.assertAnalyzed();
    AnalysedRules.judge(execution.analyzed());
    return TableBinding.withRows(execution.analyzed());
  }

  private QueryExecution execution(LogicalPlan plan) {
    return spark.sessionState().executePlan(plan, CommandExecutionMode.SKIP());
  }
}
