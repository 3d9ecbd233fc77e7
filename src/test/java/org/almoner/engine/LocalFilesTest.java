package org.almoner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {
  @TempDir private java.nio.file.Path folder;

  @Test
  void serveAsTheDiskThatWritingToObjectStoresBuffersOn() throws Exception {
    // FileSystem.getLocal casts: a raw file system would fail here, as every write to S3 then does.
    FileSystem files = FileSystem.getLocal(LocalFiles.use(new Configuration(false)));
    Path file = new Path(folder.resolve("part.txt").toUri());

    try (OutputStream out = files.create(file)) {
      out.write('x');
    }
    files.setPermission(file, new FsPermission((short) 0640));

    try (Stream<java.nio.file.Path> written = Files.list(folder)) {
      assertThat(written).as("no checksum beside it").containsExactly(folder.resolve("part.txt"));
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("part.txt"))))
        .isEqualTo("rw-r-----");
  }
}
