package org.almoner.claims.money;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Amounts that come and go, counted in a tree of sums (Fenwick): each step is logarithmic. */
final class RankedAmounts {
  private final long[] values;
  private final long[] sums;
  private long size = 0;

  private RankedAmounts(long[] values) {
    this.values = values;
    this.sums = new long[values.length + 1];
  }

  /**
   * Empty.
   *
   * @param possible every amount that may come
   */
  static RankedAmounts of(List<Long> possible) {
    return new RankedAmounts(
        possible.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
  }

  /**
   * @param amount null is none
   * @param times 1 where it comes, -1 where it goes
   */
  void add(@Nullable Long amount, int times) {
    if (amount == null) {
      return;
    }
    size += times;
    for (int i = Arrays.binarySearch(values, amount) + 1; i < sums.length; i += i & -i) {
      sums[i] += times;
    }
  }

  long size() {
    return size;
  }

  /** NaN of none. */
  double median() {
    return size == 0 ? Double.NaN : (ranked((size - 1) / 2) + ranked(size / 2)) / 2.0;
  }

  /**
   * @param rank from 0
   */
  private long ranked(long rank) {
    int at = 0;
    long left = rank;
    for (int step = Integer.highestOneBit(sums.length); step > 0; step >>= 1) {
      if (at + step < sums.length && sums[at + step] <= left) {
        at += step;
        left -= sums[at];
      }
    }
    return values[at];
  }
}
