package org.almoner.engine.lake;

import io.delta.kernel.Snapshot;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.fs.Path;

/**
 * What a table asks of those who read and write it.
 *
 * @param reader Delta's minimal reader version; Delta Kernel refuses those it does not know
 * @param writer Delta's minimal writer version
 * @param plain whether each file holds rows of the table and nothing else: no row in it is marked
 *     as deleted, and its columns have the table's names
 */
public record Protocol(int reader, int writer, boolean plain) {
  /** What our own commits ask for. */
  static final Protocol OURS = new Protocol(Actions.READER_VERSION, Actions.WRITER_VERSION, true);

  private static final String COLUMN_MAPPING = "delta.columnMapping.mode";
  private static final Set<String> CHANGED_BY_READING =
      Set.of("deletionvectors", "columnmapping", "typewidening", "typewidening-preview");

  static Protocol of(Snapshot snapshot) {
    io.delta.kernel.internal.actions.Protocol protocol = snapshot.getProtocol();
    String mapping = snapshot.getTableProperties().getOrDefault(COLUMN_MAPPING, "none");
    boolean plain =
        mapping.equalsIgnoreCase("none")
            && protocol.getReaderFeatures().stream()
                .map(feature -> feature.toLowerCase(Locale.ROOT))
                .noneMatch(CHANGED_BY_READING::contains);
    return new Protocol(protocol.getMinReaderVersion(), protocol.getMinWriterVersion(), plain);
  }

  /** Throws where another tool gave the table features that our commits would break. */
  void requireWritable(Path folder) {
    if (reader > OURS.reader || writer > OURS.writer) {
      throw new IllegalStateException(
          folder
              + " was upgraded by another tool to Delta features that Almoner does not write;"
              + " restore a copy without them, or move the folder away to have it rebuilt");
    }
  }
}
