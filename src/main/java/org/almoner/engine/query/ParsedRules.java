package org.almoner.engine.query;

import java.util.List;
import java.util.Set;
import org.almoner.engine.UsageException;
import org.apache.spark.sql.catalyst.analysis.CTESubstitution;
import org.apache.spark.sql.catalyst.analysis.ExpressionWithUnresolvedIdentifier;
import org.apache.spark.sql.catalyst.analysis.PlanWithUnresolvedIdentifier;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedGenerator;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableValuedFunction;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.apache.spark.sql.types.StringType;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What the tree of a parsed query may consist of: operators of {@code operators.txt}, functions
 * that {@link FunctionRules} allows, and names that are written out. Judged before Spark looks
 * anything up.
 */
final class ParsedRules {
  static final String ALLOWED =
      "Allowed are queries over tables of the lake (select, with, values, from ... |> ...), show"
          + " tables, show columns in TABLE, show functions, describe TABLE and explain QUERY";
  static final String NO_READING =
      "Only reading is possible here, and this would do something else. " + ALLOWED;
  private static final Set<String> OPERATORS = Set.copyOf(RuleFile.lines("operators"));

  /** The tree with the steps of its with clauses in their places, and IDENTIFIER as it reads. */
  static LogicalPlan written(LogicalPlan parsed) {
    LogicalPlan plan = CTESubstitution.apply(parsed);
    return Trees.replaceExpressions(
        Trees.replace(plan, ParsedRules::named), ParsedRules::namedExpression);
  }

  /**
   * @throws UsageException where something in it is not a query, or a function may not be called
   */
  static void judge(LogicalPlan query) {
    Trees.visit(query, ParsedRules::judge);
  }

  private static void judge(TreeNode<?> node) {
    if (node instanceof UnresolvedFunction function) {
      FunctionRules.committed().require(list(function.nameParts()));
    } else if (node instanceof UnresolvedGenerator generator) {
      FunctionRules.committed().require(list(generator.name().nameParts()));
    } else if (node instanceof UnresolvedTableValuedFunction function) {
      FunctionRules.committed().require(list(function.name()));
    } else if (node instanceof UnresolvedRelation relation) {
      requirePlain(relation);
    } else if (node instanceof ExpressionWithUnresolvedIdentifier) {
      throw computedName();
    } else if (node instanceof Alias alias) {
      requireOpen(alias.name());
    } else if (node instanceof UnresolvedAttribute attribute) {
      list(attribute.nameParts()).forEach(ParsedRules::requireOpen);
    }
    if (node instanceof LogicalPlan && !OPERATORS.contains(node.nodeName())) {
      throw new UsageException(NO_READING);
    }
  }

  /** A name with a comment in it is code that waits for whoever puts names into text. */
  private static void requireOpen(String name) {
    if (name.contains("--") || name.contains("/*")) {
      throw new UsageException("A column's name holds a comment (-- or /*): give it another");
    }
  }

  private static void requirePlain(UnresolvedRelation relation) {
    if (relation.isStreaming() || !relation.options().isEmpty()) {
      throw new UsageException("A table is read without options and not as a stream. " + ALLOWED);
    }
  }

  private static LogicalPlan named(LogicalPlan plan) {
    return plan instanceof PlanWithUnresolvedIdentifier name
        ? named(name.planBuilder().apply(parts(name.identifierExpr()), name.children()))
        : plan;
  }

  private static Expression namedExpression(Expression expression) {
    return expression instanceof ExpressionWithUnresolvedIdentifier name
        ? namedExpression(name.exprBuilder().apply(parts(name.identifierExpr()), name.otherExprs()))
        : expression;
  }

  private static Seq<String> parts(Expression name) {
    if (name instanceof Literal literal
        && literal.dataType() instanceof StringType
        && literal.value() != null) {
      QuotedNames.require(literal.value().toString());
      return CatalystSqlParser$.MODULE$.parseMultipartIdentifier(literal.value().toString());
    }
    throw computedName();
  }

  private static UsageException computedName() {
    return new UsageException(
        "IDENTIFIER takes a quoted name here, such as identifier('stg_cases'), none that is"
            + " computed");
  }

  static List<String> list(Seq<String> parts) {
    return List.copyOf(CollectionConverters.asJava(parts));
  }

  private ParsedRules() {}
}
