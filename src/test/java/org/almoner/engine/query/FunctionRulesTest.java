package org.almoner.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.engine.UsageException;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.analysis.TableFunctionRegistry;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.CommandExecutionMode;
import org.apache.spark.sql.execution.QueryExecution;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

/** The committed list of functions against what Spark has. */
class FunctionRulesTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?m)^\\s*> (SELECT .*?);?$");
  private static final FunctionRules RULES = FunctionRules.committed();

  @Test
  void everyFunctionThatSparkHasIsListedAndNoOther() {
    TreeSet<String> listed = new TreeSet<>(RULES.allowed());
    listed.addAll(RULES.refused());

    assertThat(listed).containsExactlyElementsOf(registry().keySet());
  }

  @Test
  void oneThatTheListDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> RULES.require(List.of("uper")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("No function uper. Did you mean upper?");
    assertThatThrownBy(() -> RULES.require(List.of("spark_catalog", "default", "upper")))
        .isInstanceOf(UsageException.class);
    RULES.require(List.of("SYSTEM", "Builtin", "Upper"));
  }

  /** Spark documents each function by examples: those of the allowed ones are answered. */
  @Test
  void whatSparkShowsOfAnAllowedFunctionIsAnswered() {
    SparkSession active = TestSpark.session();
    org.apache.spark.sql.classic.SparkSession spark = QuerySession.beside(active);
    List<String> refused = new ArrayList<>();
    int answered = 0;
    SparkSession.setActiveSession(spark);
    try {
      for (Map.Entry<String, ExpressionInfo> function : registry().entrySet()) {
        for (String example : examples(function.getValue())) {
          boolean allowed = RULES.allowed().contains(function.getKey());
          String refusal = judged(spark, example);
          answered += refusal.isEmpty() ? 1 : 0;
          if (refusal.isEmpty() != allowed) {
            refused.add(example + " " + refusal);
          }
        }
      }
    } finally {
      SparkSession.setActiveSession(active);
    }
    assertThat(refused).isEmpty();
    assertThat(answered).isGreaterThan(1000);
  }

  /**
   * Why an example is refused; empty where it is not, or where Spark itself has switched it off.
   */
  private static String judged(org.apache.spark.sql.classic.SparkSession spark, String example) {
    try {
      LogicalPlan query = ParsedRules.written(spark.sessionState().sqlParser().parsePlan(example));
      ParsedRules.judge(query);
      QueryExecution execution =
          spark.sessionState().executePlan(query, CommandExecutionMode.SKIP());
      execution.assertAnalyzed();
      AnalysedRules.judge(execution.analyzed());
      return "";
    } catch (UsageException e) {
      return e.getMessage();
    } catch (Exception e) { // Spark throws checked ones that it does not declare
      assertThat(e).isInstanceOf(AnalysisException.class);
      assertThat(((AnalysisException) e).getCondition())
          .as(example)
          .containsAnyOf("UNSUPPORTED", "NOT_ENABLED");
      return "";
    }
  }

  private static List<String> examples(ExpressionInfo function) {
    Matcher matcher = EXAMPLE.matcher(function.getExamples());
    return matcher.results().map(found -> found.group(1)).toList();
  }

  private static Map<String, ExpressionInfo> registry() {
    Map<String, ExpressionInfo> functions = new TreeMap<>();
    for (FunctionIdentifier id :
        CollectionConverters.asJava(TableFunctionRegistry.builtin().listFunction())) {
      functions.put(id.funcName(), TableFunctionRegistry.builtin().lookupFunction(id).get());
    }
    for (FunctionIdentifier id :
        CollectionConverters.asJava(FunctionRegistry.builtin().listFunction())) {
      functions.put(id.funcName(), FunctionRegistry.builtin().lookupFunction(id).get());
    }
    return functions;
  }
}
