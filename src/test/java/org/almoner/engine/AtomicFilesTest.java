package org.almoner.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
  @TempDir private java.nio.file.Path folder;

  @Test
  void ofSeveralThatCreateTheSameFilesOneCreatesEach() throws Exception {
    Path root = new Path(folder.toUri());
    AtomicFiles files = new AtomicFiles(root.getFileSystem(Sessions.hadoop(Map.of())));
    ConcurrentLinkedQueue<Integer> created = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      byte[] content = new byte[] {(byte) thread};
      threads.add(
          new Thread(
              () -> {
                for (int version = 0; version < 200; version++) {
                  try {
                    files.create(new Path(root, version + ".json"), content);
                    created.add(version);
                  } catch (FileAlreadyExistsException e) {
                    // another was first, as three of four are
                  } catch (IOException e) {
                    created.add(-1);
                  }
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(created).hasSize(200).doesNotHaveDuplicates().doesNotContain(-1);
    try (Stream<java.nio.file.Path> left = Files.list(folder)) {
      assertThat(left).as("no half file stays").hasSize(200);
    }
  }

  @Test
  void aStorageThatIsNotKnownToTellWhoWasFirstIsRefusedWithTheRemedy() throws IOException {
    AtomicFiles files = elsewhere(false);

    assertThatThrownBy(() -> files.create(new Path("viewfs://lake/f"), new byte[] {1}))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("lake.single_writer: true")
        .hasMessageContaining("s3a://");
  }

  @Test
  void itIsUsedWhereTheInstallationSeesToItThatOneRunAtATimeWrites() throws IOException {
    AtomicFiles files = elsewhere(true);

    files.create(new Path("viewfs://lake/f"), new byte[] {1});

    assertThatThrownBy(() -> files.create(new Path("viewfs://lake/f"), new byte[] {2}))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(folder.resolve("f")).hasBinaryContent(new byte[] {1});
  }

  /** A file system that is neither a local disk nor S3 to whoever asks it. */
  private AtomicFiles elsewhere(boolean oneWriter) throws IOException {
    Configuration hadoop = Sessions.hadoop(Map.of());
    hadoop.set("fs.viewfs.mounttable.lake.linkFallback", folder.toUri().toString());
    hadoop.setBoolean(AtomicFiles.SINGLE_WRITER, oneWriter);
    return new AtomicFiles(FileSystem.newInstance(URI.create("viewfs://lake/"), hadoop));
  }
}
