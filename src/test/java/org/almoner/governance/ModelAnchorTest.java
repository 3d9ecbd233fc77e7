package org.almoner.governance;

import static org.almoner.governance.Models.draft;
import static org.almoner.governance.Models.files;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.almoner.config.ModelSettings;
import org.almoner.config.check.Person;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.Sessions;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;
import org.almoner.support.CommandLineRun;
import org.almoner.support.SharedCases;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history that is not the one remembered outside the lake is refused. */
class ModelAnchorTest {
  @TempDir private Path folder;

  @BeforeEach
  void aKey() throws IOException {
    Files.writeString(folder.resolve("key"), "sixteen or more signs\n");
  }

  private Lake lake() {
    return lake("lake", folder.resolve("anchor").toString());
  }

  private Lake lake(String name, String anchor) {
    Configuration hadoop = Sessions.hadoop(Map.of());
    hadoop.set(ModelSettings.ANCHOR, anchor);
    hadoop.set(ModelSettings.KEY_FILE, folder.resolve("key").toString());
    return new Lake(folder.resolve(name).toString(), hadoop, Clock.systemUTC());
  }

  private static ModelChanges by(Lake lake, String who) {
    ModelRegistry registry = ModelRegistry.of(lake, "uplift");
    Instant at = Instant.parse("2026-03-21T08:00:00Z");
    return new ModelChanges(registry, Person.named("test", who), at, "looked at the report");
  }

  private String promoted() {
    String version = by(lake(), "trainer").register(draft(true), files(1));
    by(lake(), "jane").approve(version);
    by(lake(), "jane").promote(version);
    return version;
  }

  private Path step(int number) {
    return folder.resolve("lake/models/uplift/history/%06d.json".formatted(number));
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> ModelRegistry.of(lake(), "uplift").production())
        .isInstanceOf(ModelRejectedException.class)
        .hasMessageContaining(message);
    assertThatThrownBy(() -> by(lake(), "jane").rollback())
        .isInstanceOf(ModelRejectedException.class);
  }

  @Test
  void everyStepIsRememberedAndServes() {
    String version = promoted();

    assertThat(ModelRegistry.of(lake(), "uplift").production().orElseThrow().version())
        .isEqualTo(version);
    assertThat(folder.resolve("anchor"))
        .content()
        .contains("\"steps\" : 3", "\"announced\" : \"\"");
  }

  @Test
  void stepsThatWereRemovedAreMissed() throws IOException {
    promoted();
    Files.delete(step(3));

    assertRefused("holds 2 steps, and models.anchor");
  }

  @Test
  void aHistoryThatWasReplacedIsNoticedWithoutTheTable() throws IOException {
    promoted();
    Lake forged = lake("forged", folder.resolve("other").toString());
    String version = by(forged, "trainer").register(draft(true), files(2));
    by(forged, "eve").approve(version);
    by(forged, "eve").promote(version);
    Path models = folder.resolve("lake/models");
    Files.move(models, folder.resolve("before"));
    SharedCases.copy(folder.resolve("forged/models"), models);

    assertRefused("remembers another last one");
  }

  @Test
  void aStepThatWasAddedBehindItIsNoticed() throws IOException {
    promoted();
    byte[] anchor = Files.readAllBytes(folder.resolve("anchor"));
    by(lake(), "eve").retire(ModelRegistry.of(lake(), "uplift").versions().get(0).version());
    Files.write(folder.resolve("anchor"), anchor);

    assertRefused("holds 4 steps, and models.anchor");
  }

  @Test
  void aLakeWithoutItsModelsIsNoticed() throws IOException {
    promoted();
    Files.move(folder.resolve("lake/models"), folder.resolve("before"));

    assertRefused("holds 0 steps");
    assertThatThrownBy(() -> ModelRegistry.models(lake()))
        .isInstanceOf(ModelRejectedException.class);
  }

  @Test
  void aChangeThatIsKilledBetweenAnchorAndHistoryIsNoTampering() throws IOException {
    promoted();
    String version = ModelRegistry.of(lake(), "uplift").versions().get(0).version();
    byte[] before = Files.readAllBytes(folder.resolve("anchor"));
    ModelAnchor anchor = ModelAnchor.of(lake().hadoop(), lake().root()).orElseThrow();
    by(lake(), "jane").retire(version);
    ModelEvent last = ModelRegistry.of(lake(), "uplift").events().get(3);
    // Announced and written, not confirmed.
    Files.write(folder.resolve("anchor"), before);
    anchor.announce("uplift", last);
    assertThat(ModelRegistry.of(lake(), "uplift").production()).isEmpty();
    // Announced and not written.
    Files.delete(step(4));
    assertThat(ModelRegistry.of(lake(), "uplift").production()).isPresent();

    by(lake(), "jane").retire(version);

    assertThat(ModelRegistry.of(lake(), "uplift").events()).hasSize(4);
    assertThat(folder.resolve("anchor")).content().contains("\"announced\" : \"\"");
  }

  @Test
  void anAnchorThatWasChangedOrWrittenWithAnotherKeyIsRefused() throws IOException {
    promoted();
    String anchor = Files.readString(folder.resolve("anchor"));
    Files.writeString(folder.resolve("anchor"), anchor.replace("\"steps\" : 3", "\"steps\" : 2"));
    assertRefused("was changed, or written with another key");

    Files.writeString(folder.resolve("anchor"), anchor);
    Files.writeString(folder.resolve("key"), "another key of as many signs");
    assertRefused("was changed, or written with another key");

    Files.writeString(folder.resolve("anchor"), "{");
    assertRefused("is damaged");
  }

  @Test
  void anAnchorThatCannotBeReachedIsToldAndNothingIsUsed() throws IOException {
    promoted();
    Files.delete(folder.resolve("anchor"));
    Files.createDirectory(folder.resolve("anchor"));

    assertRefused("cannot be read; no model is used or changed until it can");
  }

  @Test
  void aKeyThatIsShortOrMissingIsAnErrorOfTheSettings() throws IOException {
    Files.writeString(folder.resolve("key"), "short");
    assertThatThrownBy(this::promoted)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("needs a key of at least 16 signs");

    Files.delete(folder.resolve("key"));
    assertThatThrownBy(this::promoted)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("models.anchor_key_file");
    assertThat(step(1)).doesNotExist();
  }

  @Test
  void anAnchorInsideTheLakeIsRefused() throws IOException {
    Files.createDirectories(folder.resolve("lake/ops"));
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("lake/ops"));
    for (String inside :
        new String[] {"lake/anchor", "lake/../lake/x/anchor", "link/anchor", "lake"}) {
      String anchor = folder + "/" + inside;

      assertThatThrownBy(() -> ModelRegistry.of(lake("lake", anchor), "uplift"))
          .as(anchor)
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("lies in the lake");
    }
    CommandLineRun run =
        CommandLineRun.of(
            "models",
            "list",
            "--lake",
            folder + "/lake",
            "--set",
            "models.anchor=" + folder + "/lake/anchor");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("models.anchor: ", "lies in the lake");
  }

  @Test
  void anAnchorThatIsSetLaterBeginsWithTheHistoryThereIs() throws IOException {
    Lake without = lake("lake", "");
    String version = by(without, "trainer").register(draft(true), files(1));
    assertRefused("or begin with almoner models anchor");
    String[] settings = {
      "--lake", folder + "/lake",
      "--set", "models.anchor=" + folder + "/anchor",
      "--set", "models.anchor_key_file=" + folder + "/key"
    };

    CommandLineRun begun = models(settings, "anchor");

    assertThat(begun.code()).as(begun.err()).isZero();
    assertThat(begun.out()).isEqualTo("models.anchor remembers 1 steps\n");
    assertThat(models(settings, "approve", version, "--by", "jane", "--reason", "x").code())
        .isZero();
    Files.delete(step(2));
    assertThat(models(settings, "list").code()).isEqualTo(20);
    assertThat(models(settings, "anchor").code()).isEqualTo(20);
  }

  private static CommandLineRun models(String[] settings, String... words) {
    String[] all = new String[1 + words.length + settings.length];
    all[0] = "models";
    System.arraycopy(words, 0, all, 1, words.length);
    System.arraycopy(settings, 0, all, 1 + words.length, settings.length);
    return CommandLineRun.of(all);
  }
}
