package org.almoner.governance;

import static org.almoner.governance.Models.by;
import static org.almoner.governance.Models.bytes;
import static org.almoner.governance.Models.draft;
import static org.almoner.governance.Models.files;
import static org.almoner.governance.Models.promoted;
import static org.almoner.governance.Models.registry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.Sessions;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelRegistryTest {
  @TempDir private Path folder;

  private Lease lease = () -> {};

  private ModelStorage disk() {
    return new HadoopModelStorage(
        new org.apache.hadoop.fs.Path(folder.toUri()), Sessions.hadoop(Map.of()), lease);
  }

  private List<Path> versionFolders() throws IOException {
    try (Stream<Path> all = Files.walk(folder, 4)) {
      return all.filter(p -> p.getFileName().toString().startsWith("2026"))
          .map(p -> folder.relativize(p))
          .sorted()
          .toList();
    }
  }

  @Test
  void aHolderThatLostTheLakeChangesNoModel() throws IOException {
    String served = promoted(disk(), 1);
    lease =
        () -> {
          throw new IllegalStateException("lost");
        };

    assertThatThrownBy(() -> by(disk(), "Trainer").register(draft(true), files(2)))
        .hasMessage("lost");
    assertThatThrownBy(() -> by(disk(), "Approver").retire(served)).hasMessage("lost");

    assertThat(registry(disk()).production().orElseThrow().version()).isEqualTo(served);
    assertThat(versionFolders()).containsExactly(Path.of("models/uplift/production", served));
  }

  @Test
  void aVersionGoesFromStagingToProductionToTheArchiveAndBack() throws IOException {
    String first = promoted(disk(), 1);
    String second = by(disk(), "Trainer").register(draft(true), files(2));
    assertThat(versionFolders())
        .containsExactlyInAnyOrder(
            Path.of("models/uplift/production", first), Path.of("models/uplift/staging", second));

    by(disk(), "Approver").approve(second);
    by(disk(), "Approver").promote(second);
    assertThat(registry(disk()).production().orElseThrow().version()).isEqualTo(second);
    assertThat(registry(disk()).production().orElseThrow().file("model.json"))
        .isEqualTo(files(2).get("model.json"));
    assertThat(versionFolders())
        .containsExactlyInAnyOrder(
            Path.of("models/uplift/archive", first), Path.of("models/uplift/production", second));

    assertThat(by(disk(), "Approver").rollback()).isEqualTo(first);
    assertThat(registry(disk()).production().orElseThrow().version()).isEqualTo(first);
    assertThat(registry(disk()).events())
        .extracting(e -> e.kind().title() + " " + (e.version().equals(first) ? 1 : 2))
        .containsExactly(
            "registered 1",
            "approved 1",
            "promoted 1",
            "registered 2",
            "approved 2",
            "promoted 2",
            "rolled back 1");
  }

  @Test
  void aSecondRollbackGoesBackFurtherAndNotToWhatTheFirstTookAway() {
    String first = promoted(disk(), 1);
    String second = promoted(disk(), 2);
    String third = promoted(disk(), 3);

    assertThat(by(disk(), "Approver").rollback()).isEqualTo(second);
    assertThat(by(disk(), "Approver").rollback()).isEqualTo(first);
    assertThatThrownBy(() -> by(disk(), "Approver").rollback())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("No earlier version");
    assertThat(registry(disk()).production().orElseThrow().version()).isEqualTo(first);

    by(disk(), "Approver").promote(third);
    assertThat(by(disk(), "Approver").rollback()).isEqualTo(first);
  }

  @Test
  void aRetiredVersionIsFollowedByTheOneBeforeIt() {
    String first = promoted(disk(), 1);
    by(disk(), "Approver").retire(promoted(disk(), 2));

    assertThat(by(disk(), "Approver").rollback()).isEqualTo(first);
  }

  @Test
  void theSameTrainingIsTheSameVersion() {
    String first = by(disk(), "Trainer").register(draft(true), files(1));
    by(disk(), "Approver").approve(first);

    assertThat(by(disk(), "Trainer").register(draft(true), files(1))).isEqualTo(first);
    assertThat(registry(disk()).versions())
        .containsExactly(new ModelRegistry.VersionState(first, ModelState.APPROVED));
  }

  @Test
  void whoTrainedAModelCannotApproveIt() {
    String version = by(disk(), "Trainer").register(draft(true), files(1));

    assertThatThrownBy(() -> by(disk(), "train-er@here").approve(version))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("cannot approve it");
    assertThatThrownBy(() -> by(disk(), "Approver").promote(version))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("approve it first");
    assertThat(registry(disk()).production()).isEmpty();
  }

  @Test
  void aLinkOrAPipeInPlaceOfAFileIsRefusedAtOnce() throws Exception {
    String version = promoted(disk(), 1);
    Path file = folder.resolve("models/uplift/production/" + version + "/model.json");
    Files.delete(file);
    Files.createSymbolicLink(file, Path.of("/dev/zero"));
    assertThatThrownBy(() -> registry(disk()).production())
        .isInstanceOf(ModelRejectedException.class)
        .hasMessageContaining("model.json is no file");

    Files.delete(file);
    new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
    assertThatThrownBy(() -> registry(disk()).production())
        .isInstanceOf(ModelRejectedException.class)
        .hasMessageContaining("model.json is no file");
  }

  @Test
  void whatAGateRejectedCannotBeApproved() {
    promoted(disk(), 1);
    String version = by(disk(), "Trainer").register(draft(false), files(2));

    assertThatThrownBy(() -> by(disk(), "Approver").approve(version))
        .isInstanceOf(ModelRejectedException.class)
        .hasMessageContaining("rejected");
    assertThat(registry(disk()).production().orElseThrow().version()).isNotEqualTo(version);
    assertThat(registry(disk()).load(version).state()).isEqualTo(ModelState.REJECTED);
  }

  @Test
  void aRetiredVersionNeverServesAgain() {
    String first = promoted(disk(), 1);
    String second = promoted(disk(), 2);
    by(disk(), "Approver").retire(first);

    assertThatThrownBy(() -> by(disk(), "Approver").rollback())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("No earlier version");
    by(disk(), "Approver").retire(second);
    assertThat(registry(disk()).production()).isEmpty();
  }

  @Test
  void everyChangedFileIsNoticed() throws IOException {
    promoted(disk(), 1);
    try (Stream<Path> all = Files.walk(folder.resolve("models"))) {
      for (Path file : all.filter(Files::isRegularFile).filter(this::isOurs).toList()) {
        byte[] before = Files.readAllBytes(file);
        byte[] changed = before.clone();
        changed[before.length / 2] ^= 1;
        Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
        Files.write(file, changed);

        assertThatThrownBy(() -> registry(disk()).production())
            .as(file.toString())
            .isInstanceOf(ModelRejectedException.class);
        Files.write(file, before);
        assertThat(registry(disk()).production()).isPresent();
      }
    }
  }

  private boolean isOurs(Path file) {
    return !file.getFileName().toString().startsWith(".");
  }

  @Test
  void aChecksumOfTheFileSystemCountsAsWell() throws IOException {
    String version = promoted(disk(), 1);
    Files.write(folder.resolve("models/uplift/production/" + version + "/model.json"), bytes("{}"));

    assertThatThrownBy(() -> registry(disk()).production())
        .isInstanceOf(ModelRejectedException.class);
  }

  @Test
  void aMissingFileAndOneMoreAreNoticed() throws IOException {
    String version = promoted(disk(), 1);
    Path path = folder.resolve("models/uplift/production/" + version);

    Files.write(path.resolve("extra.json"), bytes("{}"));
    assertThatThrownBy(() -> registry(disk()).production())
        .isInstanceOf(ModelRejectedException.class)
        .hasMessageContaining("extra.json, which its manifest does not know");

    Files.delete(path.resolve("extra.json"));
    Files.delete(path.resolve("model.json"));
    assertThatThrownBy(() -> registry(disk()).production())
        .isInstanceOf(ModelRejectedException.class)
        .hasMessageContaining("lacks model.json");
  }

  @Test
  void aModelHoldsDataAndNoCode() {
    for (String name : List.of("model.ser", "model.jar", "model.class", "../model.json", "x.pkl")) {
      assertThatThrownBy(
              () -> by(disk(), "Trainer").register(draft(true), Map.of(name, bytes("{}"))))
          .isInstanceOf(ModelRejectedException.class)
          .hasMessageContaining("A model holds JSON files");
    }
  }

  @Test
  void aTypingErrorIsAnsweredWithTheNearestVersion() {
    String version = promoted(disk(), 1);

    assertThatThrownBy(() -> registry(disk()).load(version + "x"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Did you mean " + version);
  }
}
