package org.almoner.claims.jobs;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Numbers of many rows, brought to one place: 8 bytes each. */
final class Gathered {
  private static final int FIRST_SIZE = 1024;

  /**
   * All columns of the rows, one row after the other; rows in any order.
   *
   * @param rows of 64-bit numbers, none null
   */
  static long[] longs(Dataset<Row> rows) {
    Dataset<byte[]> pieces =
        rows.mapPartitions(
                (MapPartitionsFunction<Row, byte[]>) part -> List.of(piece(part)).iterator(),
                Encoders.BINARY())
            .persist(StorageLevel.DISK_ONLY());
    try {
      pieces.count(); // all tasks make theirs at once; then one after the other is fetched
      long[] longs = new long[FIRST_SIZE];
      int size = 0;
      for (Iterator<byte[]> each = pieces.toLocalIterator(); each.hasNext(); ) {
        byte[] piece = each.next();
        int more = piece.length / Long.BYTES;
        longs = room(longs, size + more);
        ByteBuffer.wrap(piece).asLongBuffer().get(longs, size, more);
        size += more;
      }
      return Arrays.copyOf(longs, size);
    } finally {
      pieces.unpersist();
    }
  }

  private static byte[] piece(Iterator<Row> rows) {
    long[] longs = new long[FIRST_SIZE];
    int size = 0;
    while (rows.hasNext()) {
      Row row = rows.next();
      longs = room(longs, size + row.size());
      for (int i = 0; i < row.size(); i++) {
        longs[size++] = row.getLong(i);
      }
    }
    ByteBuffer piece = ByteBuffer.allocate(size * Long.BYTES);
    piece.asLongBuffer().put(longs, 0, size);
    return piece.array();
  }

  private static long[] room(long[] longs, int size) {
    return size <= longs.length ? longs : Arrays.copyOf(longs, Math.max(size, 2 * longs.length));
  }

  private Gathered() {}
}
