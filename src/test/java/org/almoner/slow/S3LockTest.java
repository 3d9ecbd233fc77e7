package org.almoner.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.almoner.engine.AtomicFiles;
import org.almoner.engine.Sessions;
import org.almoner.engine.lake.Lake;
import org.almoner.support.LockRace;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One writer per lake on S3: a put on condition that there is none has one winner. */
@Tag("slow")
class S3LockTest {
  private static final int ROUNDS = Integer.getInteger("almoner.rounds", 100);

  @BeforeAll
  static void aServer() {
    S3Server.use();
  }

  @Test
  void theServerAnswersASecondConditionalPutWith412() throws Exception {
    assertThat(S3Server.secondPut("probe-" + UUID.randomUUID())).isEqualTo(412);
  }

  @Test
  void aFileThatIsThereIsNotCreatedAgain() throws IOException {
    Path path = new Path("s3a://almoner/" + UUID.randomUUID() + "/00.json");
    AtomicFiles files = new AtomicFiles(path.getFileSystem(Sessions.hadoop(Map.of())));
    files.create(path, new byte[] {1});

    assertThatThrownBy(() -> files.create(path, new byte[] {2}))
        .isInstanceOf(FileAlreadyExistsException.class);
    files.prove(path);
    try (var in = path.getFileSystem(Sessions.hadoop(Map.of())).open(path)) {
      assertThat(in.readAllBytes()).containsExactly(1);
    }
  }

  @Test
  void ofFourThatAskForAFreeLakeOneGetsIt() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(holders("s3a://almoner/" + UUID.randomUUID())).isEqualTo(1);
    }
  }

  @Test
  void ofFourThatFindTheLakeReleasedOneGetsIt() throws Exception {
    String lake = "s3a://almoner/" + UUID.randomUUID();
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(holders(lake)).isEqualTo(1);
    }
  }

  private static int holders(String uri) throws Exception {
    return LockRace.holders(() -> new Lake(uri, Sessions.hadoop(Map.of()), Clock.systemUTC()));
  }
}
