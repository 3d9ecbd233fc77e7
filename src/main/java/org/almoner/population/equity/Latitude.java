package org.almoner.population.equity;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * How far a hidden cell can be from its count, if all totals and all other cells are known and no
 * count is negative: exactly the bounds of the linear program.
 *
 * <p>A cell that grows by t takes t from its row and its column; others of the hidden take it back,
 * which is a flow of t from its column to its row. Rows and columns are the nodes. A count can be
 * raised by any amount (from its row to its column) and lowered by itself (from its column to its
 * row). So the largest flow is the largest growth, and likewise the largest fall. As capacities are
 * whole numbers, so are the bounds.
 */
final class Latitude {
  private static final int ANY = Integer.MAX_VALUE / 4;

  private final Counts counts;
  private final Mask mask;

  Latitude(Counts counts, Mask mask) {
    this.counts = counts;
    this.mask = mask;
  }

  /** The difference between the largest and the least that a cell can be. */
  int of(Mask.Place cell) {
    int growth = flow(mask.rows() + cell.column(), cell.row(), cell);
    int fall = flow(cell.row(), mask.rows() + cell.column(), cell);
    return growth + Math.min(fall, counts.cell(cell.row(), cell.column()));
  }

  private int flow(int from, int to, Mask.Place without) {
    int[][] capacity = capacities(without);
    int flow = 0;
    for (int[] path = path(capacity, from, to); path[to] >= 0; path = path(capacity, from, to)) {
      flow += push(capacity, path, from, to);
    }
    return flow;
  }

  private int[][] capacities(Mask.Place without) {
    int nodes = mask.rows() + mask.columns();
    int[][] capacity = new int[nodes][nodes];
    for (Mask.Place place : mask.places()) {
      if (!place.equals(without)) {
        int column = mask.rows() + place.column();
        capacity[place.row()][column] = ANY;
        capacity[column][place.row()] = counts.cell(place.row(), place.column());
      }
    }
    return capacity;
  }

  /** For each node the one before it on a shortest way; -1 where there is none. */
  private static int[] path(int[][] capacity, int from, int to) {
    int[] before = new int[capacity.length];
    Arrays.fill(before, -1);
    before[from] = from;
    Deque<Integer> open = new ArrayDeque<>();
    open.add(from);
    while (!open.isEmpty() && before[to] < 0) {
      int node = open.remove();
      for (int next = 0; next < capacity.length; next++) {
        if (before[next] < 0 && capacity[node][next] > 0) {
          before[next] = node;
          open.add(next);
        }
      }
    }
    return before;
  }

  private static int push(int[][] capacity, int[] before, int from, int to) {
    int amount = ANY;
    for (int node = to; node != from; node = before[node]) {
      amount = Math.min(amount, capacity[before[node]][node]);
    }
    for (int node = to; node != from; node = before[node]) {
      capacity[before[node]][node] -= amount;
      capacity[node][before[node]] += amount;
    }
    return amount;
  }
}
