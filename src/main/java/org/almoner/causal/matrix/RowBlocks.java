package org.almoner.causal.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * A design matrix with intercept, every column scaled to mean 0 and standard deviation 1, cut into
 * {@link RowBlock}s. Sums run over fixed runs of blocks and then over the runs in order: the same
 * bits on any number of threads.
 *
 * @param blocks the blocks, cell after cell
 * @param rows how many rows there are in all
 * @param width columns with the intercept
 */
public record RowBlocks(List<RowBlock> blocks, int rows, int width) {
  private static final int BLOCKS_PER_RUN = 16;

  public static RowBlocks of(List<DesignColumn> columns, Cells cells) {
    ColumnScale scale = ColumnScale.of(columns);
    List<RowBlock> blocks = new ArrayList<>();
    int[][] members = cells.members();
    for (int cell = 0; cell < members.length; cell++) {
      for (int from = 0; from < members[cell].length; from += RowBlock.CAPACITY) {
        int to = Math.min(members[cell].length, from + RowBlock.CAPACITY);
        int[] rows = Arrays.copyOfRange(members[cell], from, to);
        blocks.add(
            new RowBlock(
                cell / cells.foldCount(),
                cell % cells.foldCount(),
                rows,
                columns.size() + 1,
                values(columns, scale, rows)));
      }
    }
    return new RowBlocks(blocks, cells.rows(), columns.size() + 1);
  }

  private static double[] values(List<DesignColumn> columns, ColumnScale scale, int[] rows) {
    double[] values = new double[(columns.size() + 1) * rows.length];
    Arrays.fill(values, 0, rows.length, 1);
    int at = rows.length;
    for (int j = 0; j < columns.size(); j++) {
      double[] column = columns.get(j).values();
      for (int row : rows) {
        values[at++] = (column[row] - scale.mean()[j]) * scale.factor()[j];
      }
    }
    return values;
  }

  public int runs() {
    return (blocks.size() + BLOCKS_PER_RUN - 1) / BLOCKS_PER_RUN;
  }

  public List<RowBlock> run(int run) {
    int from = run * BLOCKS_PER_RUN;
    return blocks.subList(from, Math.min(blocks.size(), from + BLOCKS_PER_RUN));
  }

  /** Sums a quantity over all blocks: each run fills a fresh one, which are then added in order. */
  public <T> T sum(
      Supplier<T> zero, BiConsumer<RowBlock, T> add, BiConsumer<T, T> join, Workers workers) {
    List<T> parts =
        workers.map(
            runs(),
            run -> {
              T part = zero.get();
              run(run).forEach(block -> add.accept(block, part));
              return part;
            });
    T total = zero.get();
    parts.forEach(part -> join.accept(total, part));
    return total;
  }

  /** XᵀWX over all rows. */
  public SymmetricMatrix gram(double[] weights, Workers workers) {
    return sum(
        () -> SymmetricMatrix.zero(width),
        (block, into) -> {
          double[] w = new double[block.size()];
          block.gather(weights, w);
          block.addGram(w, new double[width * block.size()], into);
        },
        SymmetricMatrix::add,
        workers);
  }

  /** Xᵀa over all rows. */
  public double[] transposeTimes(double[] a, Workers workers) {
    return sum(
        () -> new double[width],
        (block, into) -> {
          double[] own = new double[block.size()];
          block.gather(a, own);
          block.addTransposeTimes(own, into);
        },
        RowBlocks::add,
        workers);
  }

  /** X·b for every row. */
  public double[] times(double[] b) {
    double[] result = new double[rows];
    for (RowBlock block : blocks) {
      double[] own = new double[block.size()];
      block.addTimes(b, own);
      block.scatter(own, result);
    }
    return result;
  }

  private static void add(double[] into, double[] part) {
    for (int i = 0; i < into.length; i++) {
      into[i] += part[i];
    }
  }
}
