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
 * Groups of claims that keep their rows.
 *
 * @param groups ascending
 */
record KeptGroups(long[] groups) implements Serializable {
  static final KeptGroups NONE = new KeptGroups(new long[0]);

  static KeptGroups of(Dataset<Row> groups) {
    long[] longs = Gathered.longs(groups);
    Arrays.sort(longs);
    return new KeptGroups(longs);
  }

  boolean isEmpty() {
    return groups.length == 0;
  }

  private boolean has(@Nullable Long group) {
    return group != null && Arrays.binarySearch(groups, group) >= 0;
  }

  /** Whether a group is among them; false where it is null. */
  static Column has(Broadcast<KeptGroups> kept, Column group) {
    UDF1<@Nullable Long, Boolean> has = each -> kept.value().has(each);
    return udf(has, DataTypes.BooleanType).apply(group);
  }
}
