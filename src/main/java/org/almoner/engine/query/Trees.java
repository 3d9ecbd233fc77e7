package org.almoner.engine.query;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.RuntimeReplaceable;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.apache.spark.sql.types.DataType;
import scala.Product;
import scala.collection.Iterator;
import scala.runtime.AbstractPartialFunction;

/** Walks over Spark's plans: all that is in them, not only what Spark itself calls a child. */
final class Trees {

  /**
   * Shows every operator and expression to the visitor, wherever a plan holds one: children, steps
   * of a with, subqueries, named windows, hints. Skipped is what Spark puts in the place of a
   * function, {@link RuntimeReplaceable}: it follows from the function and its arguments.
   */
  static void visit(LogicalPlan plan, Consumer<TreeNode<?>> visitor) {
    new Walk(visitor, Collections.newSetFromMap(new IdentityHashMap<>())).over(plan);
  }

  private record Walk(Consumer<TreeNode<?>> visitor, Set<Object> seen) {

    void over(Object part) {
      if (part instanceof DataType || !seen.add(part)) {
        return;
      }
      if (part instanceof TreeNode<?> node) {
        visitor.accept(node);
      }
      if (part instanceof RuntimeReplaceable function) {
        seen.add(function.replacement());
      } else if (part instanceof TreeNode<?> node) {
        over(node.children().iterator());
        over(node.innerChildren().iterator());
      }
      if (part instanceof scala.collection.Iterable<?> parts) {
        over(parts.iterator());
      } else if (part instanceof Product product) {
        over(product.productIterator());
      }
    }

    private void over(Iterator<?> parts) {
      while (parts.hasNext()) {
        over(parts.next());
      }
    }
  }

  /** The plan with each operator replaced, from the root down, also in subqueries. */
  static LogicalPlan replace(LogicalPlan plan, UnaryOperator<LogicalPlan> change) {
    return plan.transformDownWithSubqueries(everywhere(change));
  }

  /** The plan with each expression replaced, also in subqueries. */
  static LogicalPlan replaceExpressions(LogicalPlan plan, UnaryOperator<Expression> change) {
    return plan.transformAllExpressionsWithSubqueries(everywhere(change));
  }

  private static <T> AbstractPartialFunction<T, T> everywhere(UnaryOperator<T> change) {
    return new AbstractPartialFunction<>() {
      @Override
      public boolean isDefinedAt(T node) {
        return true;
      }

      @Override
      public T apply(T node) {
        return change.apply(node);
      }
    };
  }

  private Trees() {}
}
