package org.almoner.engine.query;

import java.util.HashSet;
import java.util.Set;
import org.almoner.engine.UsageException;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.analysis.TableFunctionRegistry;
import org.apache.spark.sql.catalyst.analysis.UnresolvedNode;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Range;
import org.apache.spark.sql.catalyst.plans.logical.Repartition;
import org.apache.spark.sql.catalyst.plans.logical.RepartitionByExpression;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import scala.Option;

/**
 * What an analysed query may consist of, judged before anything optimises or executes it: operators
 * of {@code operators.txt}, relations that are the lake's tables, and expressions that stand for an
 * allowed function or are in {@code expressions.txt}.
 */
final class AnalysedRules {
  private static final String EXPRESSIONS = "org.apache.spark.sql.catalyst.expressions.";
  private static final int MOST_PARTITIONS = 10_000;
  private static final Set<String> OPERATOR_NAMES = Set.copyOf(RuleFile.lines("operators"));
  private static final Set<String> EXPRESSION_CLASSES = expressionClasses();

  /**
   * @throws UsageException where something in the plan is not known to be harmless
   */
  static void judge(LogicalPlan analysed) {
    Trees.visit(analysed, AnalysedRules::judge);
  }

  private static void judge(TreeNode<?> node) {
    boolean known =
        node instanceof LogicalPlan
            ? isKnownOperator(node)
            : !(node instanceof Expression)
                || EXPRESSION_CLASSES.contains(node.getClass().getName());
    if (!known) {
      throw new UsageException(
          "The query needs %s, which is not known to be harmless. %s"
              .formatted(node.nodeName(), ParsedRules.ALLOWED));
    }
    if (partitions(node) > MOST_PARTITIONS) {
      throw new UsageException(
          "A query has at most %,d partitions here".formatted(MOST_PARTITIONS));
    }
  }

  private static boolean isKnownOperator(TreeNode<?> node) {
    return node instanceof TableLeaf
        || (OPERATOR_NAMES.contains(node.nodeName()) && !(node instanceof UnresolvedNode));
  }

  private static int partitions(TreeNode<?> node) {
    Option<?> given = Option.empty();
    if (node instanceof Range range) {
      given = range.numSlices();
    } else if (node instanceof RepartitionByExpression again) {
      given = again.optNumPartitions();
    } else if (node instanceof Repartition again) {
      return again.numPartitions();
    }
    return given.isDefined() ? (Integer) given.get() : 0;
  }

  private static Set<String> expressionClasses() {
    Set<String> classes = new HashSet<>();
    RuleFile.lines("expressions").forEach(name -> classes.add(EXPRESSIONS + name));
    for (String name : FunctionRules.committed().allowed()) {
      FunctionIdentifier function = new FunctionIdentifier(name);
      add(classes, FunctionRegistry.builtin().lookupFunction(function));
      add(classes, TableFunctionRegistry.builtin().lookupFunction(function));
    }
    return Set.copyOf(classes);
  }

  private static void add(Set<String> classes, Option<ExpressionInfo> function) {
    if (function.isDefined()) {
      classes.add(function.get().getClassName());
    }
  }

  private AnalysedRules() {}
}
