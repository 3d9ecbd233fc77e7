package org.almoner.generate;

import java.io.IOException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.almoner.engine.UsageException;
import org.almoner.generate.ExportTable.Extent;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Where a world goes, as Hadoop URIs.
 *
 * @param landing the landing directory; a domain's files are in its folder
 * @param truth the same for what only {@code lab truth} may know
 */
public record Folders(String landing, String truth) implements Serializable {
  static final String UNFINISHED = "_unfinished";

  public Folders {
    if (truth.equals(landing) || truth.startsWith(landing + "/")) {
      throw new UsageException(
          "--truth " + truth + " is within the landing directory; name one beside it");
    }
  }

  /** The truth beside the landing directory, under its name with {@code -truth}. */
  public static Folders of(String landing) {
    Path path = new Path(landing);
    if (path.getName().isEmpty() || path.getName().equals(".")) {
      throw new UsageException("--truth DIR is needed where --out is " + landing);
    }
    return new Folders(landing, path.suffix("-truth").toString());
  }

  /** The folder that holds the domain's folder. */
  Path of(ExportTable table) {
    return new Path(table.extent() == Extent.TRUTH ? truth : landing);
  }

  /** The folders that the tables need, the truth first. */
  List<Path> of(List<ExportTable> tables) {
    return tables.stream()
        .sorted(Comparator.comparing(ExportTable::extent).reversed())
        .map(this::of)
        .distinct()
        .toList();
  }

  /** The same folders as absolute URIs, as they must be for other machines. */
  Folders qualified(Configuration hadoop) throws IOException {
    return new Folders(qualified(landing, hadoop), qualified(truth, hadoop));
  }

  /** The same folders where files are not finished. */
  Folders unfinished() {
    return new Folders(unfinished(landing), unfinished(truth));
  }

  private static String unfinished(String folder) {
    return new Path(folder, UNFINISHED).toString();
  }

  private static String qualified(String folder, Configuration hadoop) throws IOException {
    Path path = new Path(folder);
    return path.getFileSystem(hadoop).makeQualified(path).toString();
  }
}
