package org.almoner.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.almoner.engine.UsageException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Writes a world as a landing directory. It appears whole, by a rename, or not at all.
 *
 * @param out the landing directory, any Hadoop URI; the files are in its folder {@code casework}
 * @param existing what happens to casework that is there already
 */
public record LandingExport(CaseworkWorld world, FileFormat format, String out, Existing existing) {
  private static final int BLOCK = 500;

  /** What to do where {@code out} holds casework already. */
  public enum Existing {
    REFUSE,
    REPLACE
  }

  /** An export that refuses to touch what is there. */
  public LandingExport(CaseworkWorld world, FileFormat format, String out) {
    this(world, format, out, Existing.REFUSE);
  }

  /** Whether the world is worth a Spark session: it is more than one file per table. */
  public boolean isLarge() {
    return Part.of(world).size() > 1;
  }

  /**
   * Writes one file per table with the threads of this machine.
   *
   * @param progress is told how many cases are done
   * @throws UsageException where {@code out} holds casework that is not to be replaced
   */
  public List<WrittenFile> write(Configuration hadoop, int threads, LongConsumer progress) {
    return publish(hadoop, folder -> writeAlone(folder, hadoop, threads, progress));
  }

  /** Writes with Spark: files in parts, as many as the size of the world asks for. */
  public List<WrittenFile> write(
      JavaSparkContext spark, Configuration hadoop, LongConsumer progress) {
    List<Part> parts = Part.of(world);
    return publish(
        hadoop,
        folder -> new SparkParts(world, format, folder.toString()).write(spark, parts, progress));
  }

  private List<WrittenFile> writeAlone(
      Path folder, Configuration hadoop, int threads, LongConsumer progress) {
    Part whole = Part.of(world, 1).get(0);
    CaseSource source = CaseSource.of(world);
    long blocks = (world.cases() + BLOCK - 1) / BLOCK;
    try (PartWriter writer = PartWriter.open(whole, format, folder, hadoop);
        Ahead<List<ExportRow>> rows =
            new Ahead<>(
                threads,
                blocks,
                block -> {
                  List<ExportRow> made = block(source, block);
                  progress.accept(Math.min(world.cases(), (block + 1) * BLOCK));
                  return made;
                })) {
      return writer.write(source, rows);
    }
  }

  private List<ExportRow> block(CaseSource source, long block) {
    List<ExportRow> rows = new ArrayList<>();
    long first = block * BLOCK;
    int size = (int) Math.min(BLOCK, world.cases() - first);
    IntStream.range(0, size).forEach(i -> rows.addAll(source.rows(first + i)));
    return rows;
  }

  private List<WrittenFile> publish(
      Configuration hadoop, Function<Path, List<WrittenFile>> writing) {
    Path unfinished = new Path(out, "_unfinished");
    Path casework = new Path(out, "casework");
    try {
      FileSystem files = casework.getFileSystem(hadoop);
      if (existing == Existing.REFUSE && files.exists(casework)) {
        throw new UsageException(
            casework + " is there already; give another --out, or --overwrite to replace it");
      }
      files.delete(unfinished, true);
      List<WrittenFile> written = writing.apply(files.makeQualified(unfinished));
      files.delete(casework, true);
      if (!files.rename(new Path(unfinished, "casework"), casework)) {
        throw new IOException("the finished files cannot be renamed to " + casework);
      }
      files.delete(unfinished, true);
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + out, e);
    }
  }
}
