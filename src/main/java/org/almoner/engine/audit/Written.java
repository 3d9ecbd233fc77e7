package org.almoner.engine.audit;

import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Content;
import org.almoner.engine.lake.DataFile;
import org.apache.hadoop.fs.Path;

/**
 * The next version of a table, or of one of its partitions: files that no reader sees yet beside
 * those that stay.
 *
 * @param folder of the files written
 * @param files written
 * @param audit measures of the rows written from the job's
 * @param kept files of the version before that stay beside them; none where everything is replaced
 * @param removed files of the version before that go
 * @param whole content of the whole table afterwards
 */
public record Written(
    Path folder,
    List<DataFile> files,
    TableAudit audit,
    List<DataFile> kept,
    List<DataFile> removed,
    Content whole) {

  public Table table() {
    return audit.table();
  }

  /** Content of what is judged: the table or, where it has partitions, the one written. */
  public Content judged() {
    return table().partition().isPresent() ? audit.content() : whole;
  }

  /** Whether the measures are of all that is judged, and not only of what was delivered since. */
  boolean measured() {
    return audit.content().equals(judged());
  }

  /** Files of the table, or of the partition written, afterwards. */
  public List<DataFile> after() {
    List<DataFile> after = new ArrayList<>(kept);
    after.addAll(files);
    return after;
  }
}
