package org.almoner.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Sessions;
import org.almoner.generate.ExportTable.Extent;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatheredFilesTest {
  /** A file of each volume, its pieces' words apart by blanks. */
  private static final Binding LINES =
      (volumes, shelf) ->
          volumes.forEachRemaining(
              volume -> {
                try (OutputStream out = shelf.create(volume.name() + ".txt")) {
                  String text =
                      String.join(" ", volume.pieces().stream().flatMap(List::stream).toList());
                  out.write(text.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });

  private static final ExportTable TABLE = ExportTable.gathered("x", Extent.WHOLE, LINES);

  @TempDir private Path folder;

  @Test
  void piecesOfAFileAreInTheOrderOfTheirStories() throws IOException {
    assertThat(written("memory", 1_000))
        .isEqualTo(Map.of("monday.txt", "a b c é", "tuesday.txt", "d"));
  }

  @Test
  void whatDoesNotFitIntoMemoryWaitsOnDisk() throws IOException {
    assertThat(written("disk", 1)).isEqualTo(written("memory", 1_000));
  }

  private Map<String, String> written(String name, int limit) throws IOException {
    Path target = folder.resolve(name);
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(target.toUri());
    FileSystem files = path.getFileSystem(Sessions.hadoop(Map.of()));
    try (GatheredFiles gathered = new GatheredFiles(files, path, LINES, limit)) {
      for (List<String> piece :
          List.of(
              List.of("monday", "a", "b"),
              List.of("tuesday", "d"),
              List.of("monday", "c"),
              List.of("monday", "é"))) {
        gathered.write(new ExportRow(TABLE, piece, Defect.NONE));
      }
    }
    return Landings.texts(target).entrySet().stream()
        .filter(each -> !each.getKey().endsWith(".crc"))
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
