package org.almoner.generate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.almoner.engine.StorageException;
import org.almoner.engine.UsageException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Writes a chapter as the folder of its domain in a landing directory. It appears whole, by a
 * rename, or not at all; its truth, if it has one, a moment before.
 *
 * @param existing what happens to files of the domain that are there already
 */
public record LandingExport(
    Chapter chapter, FileFormat format, Folders folders, Existing existing) {
  private static final int BLOCK = 16;

  /** What to do where the domain's folder is there already. */
  public enum Existing {
    REFUSE,
    REPLACE
  }

  /** Whether the chapter is worth a Spark session: it is more than one file per table. */
  public boolean isLarge() {
    return chapter.parts() > 1;
  }

  /**
   * @throws UsageException where the domain's folder is there and not to be replaced
   */
  public void requireFree(Configuration hadoop) {
    try {
      for (Path folder : folders.of(chapter.tables())) {
        Path domain = new Path(folder, chapter.domain());
        if (existing == Existing.REFUSE && domain.getFileSystem(hadoop).exists(domain)) {
          throw new UsageException(
              domain + " is there already; give another --out, or --overwrite to replace it");
        }
      }
    } catch (IOException e) {
      throw new StorageException("Cannot look into " + folders.landing(), e);
    }
  }

  /**
   * Writes one file per table with the threads of this machine.
   *
   * @param progress is told how many stories are done
   * @throws UsageException where the domain's folder is there and not to be replaced
   */
  public List<WrittenFile> write(Configuration hadoop, int threads, LongConsumer progress) {
    return publish(hadoop, unfinished -> writeAlone(unfinished, hadoop, threads, progress));
  }

  /** Writes with Spark: files in parts, as many as the size of the chapter asks for. */
  public List<WrittenFile> write(
      JavaSparkContext spark, Configuration hadoop, LongConsumer progress) {
    List<Part> parts = Part.all(chapter.parts());
    return publish(
        hadoop,
        unfinished ->
            new SparkParts(new Content(chapter, format), unfinished).write(spark, parts, progress));
  }

  private List<WrittenFile> writeAlone(
      Folders unfinished, Configuration hadoop, int threads, LongConsumer progress) {
    Part whole = new Part(0, 1);
    Stories stories = chapter.tell();
    long blocks = (chapter.stories() + BLOCK - 1) / BLOCK;
    try (PartWriter writer =
            PartWriter.open(whole, new Content(chapter, format), unfinished, hadoop);
        Ahead<List<ExportRow>> rows =
            new Ahead<>(
                threads,
                blocks,
                block -> {
                  List<ExportRow> made = block(stories, block);
                  progress.accept(Math.min(chapter.stories(), (block + 1) * BLOCK));
                  return made;
                })) {
      return writer.write(stories.register(whole), rows);
    }
  }

  private List<ExportRow> block(Stories stories, long block) {
    List<ExportRow> rows = new ArrayList<>();
    long first = block * BLOCK;
    int size = (int) Math.min(BLOCK, chapter.stories() - first);
    IntStream.range(0, size).forEach(i -> rows.addAll(stories.rows(first + i)));
    return rows;
  }

  private List<WrittenFile> publish(
      Configuration hadoop, Function<Folders, List<WrittenFile>> writing) {
    requireFree(hadoop);
    try {
      Folders target = folders.qualified(hadoop);
      List<Path> roots = target.of(chapter.tables());
      for (Path root : roots) {
        root.getFileSystem(hadoop).delete(new Path(root, Folders.UNFINISHED), true);
      }
      List<WrittenFile> written = writing.apply(target.unfinished());
      for (Path root : roots) {
        finish(root, root.getFileSystem(hadoop));
      }
      return written;
    } catch (IOException e) {
      throw new StorageException("Cannot write to " + folders.landing(), e);
    }
  }

  private void finish(Path root, FileSystem files) throws IOException {
    Path unfinished = new Path(root, Folders.UNFINISHED);
    Path domain = new Path(root, chapter.domain());
    files.delete(domain, true);
    if (!files.rename(new Path(unfinished, chapter.domain()), domain)) {
      throw new IOException("the finished files cannot be renamed to " + domain);
    }
    files.delete(unfinished, true);
  }
}
