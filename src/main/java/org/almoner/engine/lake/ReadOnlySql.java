package org.almoner.engine.lake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Queries over the lake's tables by name. Reads and nothing else: statements that change something,
 * tables named by a path, and functions that run code are refused before anything is executed.
 */
public final class ReadOnlySql {
  /** All that a query may consist of; whatever else the parser knows is a statement. */
  private static final Set<String> QUERY_PARTS =
      Set.of(
          "Aggregate",
          "Distinct",
          "Except",
          "Filter",
          "Generate",
          "GlobalLimit",
          "Intersect",
          "Join",
          "LateralJoin",
          "LocalLimit",
          "LocalRelation",
          "Offset",
          "OneRowRelation",
          "PipeOperator",
          "Pivot",
          "Project",
          "RepartitionByExpression",
          "Sample",
          "Sort",
          "SubqueryAlias",
          "Union",
          "Unpivot",
          "UnresolvedHaving",
          "UnresolvedHint",
          "UnresolvedInlineTable",
          "UnresolvedRelation",
          "UnresolvedSubqueryColumnAliases",
          "UnresolvedTVFAliases",
          "UnresolvedTableValuedFunction",
          "UnresolvedWith",
          "WithWindowDefinition");

  private static final Set<String> RUNS_CODE = Set.of("reflect", "java_method", "try_reflect");
  private static final Pattern TWO_PARTS =
      Pattern.compile("^`?(\\w+)`?\\s*\\.\\s*`?(\\w+)`?", Pattern.UNICODE_CHARACTER_CLASS);

  private final SparkSession spark;
  private final Lake lake;
  private final JobCatalog catalog;

  public ReadOnlySql(SparkSession spark, Lake lake, JobCatalog catalog) {
    this.spark = spark;
    this.lake = lake;
    this.catalog = catalog;
  }

  /**
   * @throws UsageException where the text is not one query over tables of the catalogue
   */
  public Dataset<Row> query(String text) {
    String query = text.strip().replaceFirst(";\\s*$", "");
    try {
      LogicalPlan plan = spark.sessionState().sqlParser().parsePlan(query);
      List<LogicalPlan> nodes = nodes(plan);
      nodes.forEach(ReadOnlySql::requireReading);
      Set<String> steps = steps(nodes);
      String bound = query;
      List<UnresolvedRelation> relations = new ArrayList<>();
      for (LogicalPlan node : nodes) {
        if (node instanceof UnresolvedRelation relation && !isStep(relation, steps)) {
          relations.add(relation);
        }
      }
      relations.sort(Comparator.comparing(ReadOnlySql::start).reversed());
      for (UnresolvedRelation relation : relations) {
        bound = bind(bound, relation);
      }
      return spark.sql(bound);
    } catch (ParseException e) {
      throw new UsageException("Not SQL: " + firstLines(e.getMessage()), e);
    } catch (Exception e) {
      if (e instanceof AnalysisException analysis) { // the message proper, without a plan
        throw new UsageException(firstLines(analysis.getSimpleMessage()), e);
      }
      throw e;
    }
  }

  /** Ends what is being computed; the query that waits for it fails, see {@link #wasStopped}. */
  public void stop() {
    spark.sparkContext().cancelAllJobs();
  }

  /** Whether a query failed because it was stopped. */
  public static boolean wasStopped(Throwable failure) {
    return failure instanceof SparkThrowable spark
        && "SPARK_JOB_CANCELLED".equals(spark.getCondition());
  }

  /** Makes the table a view, and names it in the query as the view is named. */
  private String bind(String query, UnresolvedRelation relation) {
    List<String> parts = CollectionConverters.asJava(relation.multipartIdentifier());
    if (parts.size() > 2 || parts.stream().anyMatch(p -> !p.matches("\\w+"))) {
      throw new UsageException(
          "Tables are named as in the catalogue (see: almoner tables), not by a path: "
              + String.join(".", parts));
    }
    Table table = catalog.table(String.join(".", parts).toLowerCase(Locale.ROOT));
    if (lake.latest(table).isEmpty()) {
      throw new UsageException(
          "Table %s has no version in %s yet; a run builds it%s"
              .formatted(
                  table.fullName(),
                  lake.root(),
                  catalog.builderOf(table).map(job -> " (job " + job.name() + ")").orElse("")));
    }
    if (parts.size() == 1) {
      lake.read(spark, table).createOrReplaceTempView(table.name());
      return query;
    }
    boolean unique =
        catalog.tables().stream().filter(t -> t.name().equals(table.name())).count() == 1;
    String view = unique ? table.name() : table.domain() + "__" + table.name();
    lake.read(spark, table).createOrReplaceTempView(view);
    int start = start(relation);
    Matcher matcher = TWO_PARTS.matcher(query.substring(start));
    return matcher.find()
        ? query.substring(0, start) + view + query.substring(start + matcher.end())
        : query;
  }

  private static void requireReading(LogicalPlan node) {
    if (!QUERY_PARTS.contains(node.nodeName())) {
      throw new UsageException(
          "Only queries are answered here; this is a statement that would change something or run"
              + " a program");
    }
    for (Expression expression : CollectionConverters.asJava(node.expressions())) {
      requireHarmless(expression);
    }
  }

  private static void requireHarmless(Expression expression) {
    if (expression instanceof UnresolvedFunction function) {
      String name = function.nameParts().last().toString().toLowerCase(Locale.ROOT);
      if (RUNS_CODE.contains(name)) {
        throw new UsageException("Function " + name + " runs code and is not available here");
      }
    }
    CollectionConverters.asJava(expression.children()).forEach(ReadOnlySql::requireHarmless);
  }

  /** The plan with all that is nested in it: steps of a with, subqueries in expressions. */
  private static List<LogicalPlan> nodes(LogicalPlan plan) {
    List<LogicalPlan> nodes = new ArrayList<>();
    nodes.add(plan);
    List<Object> inner = new ArrayList<>(CollectionConverters.asJava(plan.children()));
    inner.addAll(CollectionConverters.asJava(plan.innerChildren()));
    inner.addAll(CollectionConverters.asJava(plan.subqueries()));
    for (Object child : inner) {
      if (child instanceof LogicalPlan other) {
        nodes.addAll(nodes(other));
      }
    }
    return nodes;
  }

  private static Set<String> steps(List<LogicalPlan> nodes) {
    Set<String> steps = new HashSet<>();
    for (LogicalPlan node : nodes) {
      if (node instanceof UnresolvedWith with) {
        CollectionConverters.asJava(with.cteRelations())
            .forEach(step -> steps.add(step._1().toLowerCase(Locale.ROOT)));
      }
    }
    return steps;
  }

  private static boolean isStep(UnresolvedRelation relation, Set<String> steps) {
    return relation.multipartIdentifier().size() == 1
        && steps.contains(
            relation.multipartIdentifier().head().toString().toLowerCase(Locale.ROOT));
  }

  private static int start(UnresolvedRelation relation) {
    return relation.origin().startIndex().isDefined()
        ? (Integer) relation.origin().startIndex().get()
        : 0;
  }

  private static String firstLines(String message) {
    return String.join("\n", message.strip().lines().limit(12).toList());
  }
}
