package org.almoner.claims.jobs;

import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Which group each hash is of: what {@link Ties} connect, however far. The ties are brought to one
 * place, 16 bytes each: three or four of a claim and its answer.
 *
 * @param hashes ascending
 * @param groups of each the least hash of its group
 */
record ClaimGroups(long[] hashes, long[] groups) implements Serializable {
  static ClaimGroups of(Dataset<Row> ties) {
    long[] ends = Gathered.longs(ties);
    long[] hashes = Arrays.stream(ends).sorted().distinct().toArray();
    int[] parents = new int[hashes.length];
    Arrays.setAll(parents, i -> i);
    for (int i = 0; i < ends.length; i += 2) {
      int one = root(parents, Arrays.binarySearch(hashes, ends[i]));
      int other = root(parents, Arrays.binarySearch(hashes, ends[i + 1]));
      parents[Math.max(one, other)] = Math.min(one, other);
    }
    long[] groups = new long[hashes.length];
    Arrays.setAll(groups, i -> hashes[root(parents, i)]);
    return new ClaimGroups(hashes, groups);
  }

  private static int root(int[] parents, int node) {
    int at = node;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  /** The group of a hash; null where nothing is tied to it. */
  @Nullable Long of(long hash) {
    int at = Arrays.binarySearch(hashes, hash);
    return at < 0 ? null : Long.valueOf(groups[at]);
  }

  /** The group of a row, by its identifier. */
  static Column of(Broadcast<ClaimGroups> groups, Column id) {
    UDF1<Long, Long> find = hash -> groups.value().of(hash);
    return udf(find, DataTypes.LongType).apply(Ties.row(id));
  }
}
