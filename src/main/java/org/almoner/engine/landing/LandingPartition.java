package org.almoner.engine.landing;

import java.io.IOException;
import java.util.Iterator;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.jspecify.annotations.Nullable;

/** The rows of the files of one task, one file after the other. */
final class LandingPartition implements PartitionReader<InternalRow> {
  private final Delivery delivery;
  private final LandingReaders readers;
  private final Configuration hadoop;
  private final Iterator<LandingFile> left;
  private @Nullable LandedFile file;
  private @Nullable InternalRow row;

  LandingPartition(Delivery delivery, LandingReaders readers) {
    this.delivery = delivery;
    this.readers = readers;
    this.hadoop = SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
    this.left = delivery.files().iterator();
  }

  @Override
  public boolean next() throws IOException {
    row = null;
    while (row == null && (file != null || left.hasNext())) {
      if (file == null) {
        file = new LandedFile(left.next(), delivery, readers, hadoop);
      }
      row = file.next();
      if (row == null) {
        close();
      }
    }
    return row != null;
  }

  @Override
  public InternalRow get() {
    return Objects.requireNonNull(row);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
      file = null;
    }
  }
}
