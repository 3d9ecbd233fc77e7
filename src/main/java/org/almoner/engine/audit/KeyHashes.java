package org.almoner.engine.audit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.isnull;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * 64-bit hashes of the values of a key, in ascending order, each as often as the value occurs. Two
 * of a million different values share a hash with a chance of one in forty million.
 */
public record KeyHashes(long[] sorted) {

  static KeyHashes of(List<Long> hashes) {
    long[] sorted = hashes.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return new KeyHashes(sorted);
  }

  /** The hash of a key of some columns; null where one of them is. */
  public static Column hash(List<String> key) {
    Column[] columns = key.stream().map(name -> col(name)).toArray(Column[]::new);
    Column absent = Arrays.stream(columns).map(c -> isnull(c)).reduce(Column::or).orElseThrow();
    return when(not(absent), xxhash64(columns));
  }

  public boolean contains(long hash) {
    return Arrays.binarySearch(sorted, hash) >= 0;
  }

  /** How many values occur more than once. */
  public long repeated() {
    long repeated = 0;
    for (int i = 1; i < sorted.length; i++) {
      boolean second = sorted[i] == sorted[i - 1] && (i == 1 || sorted[i] != sorted[i - 2]);
      repeated += second ? 1 : 0;
    }
    return repeated;
  }

  /** The share of these values that are not among the others; 0 where there are none. */
  double missingFrom(KeyHashes others) {
    long missing =
        Arrays.stream(sorted).filter(key -> Arrays.binarySearch(others.sorted, key) < 0).count();
    return sorted.length == 0 ? 0 : (double) missing / sorted.length;
  }
}
