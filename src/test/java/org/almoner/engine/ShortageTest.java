package org.almoner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortageTest {
  private static final String LAKE = System.getProperty("java.io.tmpdir");

  @Test
  void aFullDiskIsToldWithTheRoomThatIsLeft() {
    for (IOException full :
        List.of(
            new IOException("No space left on device"),
            new FileSystemException("f", null, "Disk quota exceeded"))) {
      Throwable error = new IllegalStateException(new RuntimeException("Task failed", full));
      assertThat(Shortage.behind(error, LAKE).orElseThrow())
          .hasMessageContaining("A disk is full: " + LAKE + " has ")
          .hasMessageContaining("MiB left")
          .hasMessageContaining("run again");
    }
  }

  @Test
  void whatCouldNotBeWrittenIsTold() {
    var error =
        new StorageException(
            "Cannot write /lake/_runs/a", new IOException("No space left on device"));

    assertThat(Shortage.behind(error, LAKE).orElseThrow())
        .hasMessageStartingWith("Cannot write /lake/_runs/a. A disk is full");
  }

  @Test
  void wantOfMemoryIsToldWithTheSettingThatGivesMore() {
    for (Throwable error :
        List.of(
            new OutOfMemoryError("Java heap space"),
            new RuntimeException("Job aborted: java.lang.OutOfMemoryError: Java heap space"))) {
      assertThat(Shortage.behind(error, LAKE).orElseThrow()).hasMessageContaining("ALMONER_MEMORY");
    }
  }

  @Test
  void aMissingPermissionIsToldWithTheFile() {
    var error = new StorageException("Cannot write x", new AccessDeniedException("/lake/ops/part"));

    assertThat(Shortage.behind(error, "/lake").orElseThrow())
        .hasMessageContaining("/lake may not be written or read by")
        .hasMessageContaining(": /lake/ops/part");
    assertThat(Shortage.behind(new FileNotFoundException("/lake/x (Permission denied)"), "/lake"))
        .isPresent();
  }

  @Test
  void anErrorsOwnTextWhichMayNameValuesIsNotTold() {
    var error = new RuntimeException("patient Jane Doe: No space left on device");

    assertThat(Shortage.behind(error, LAKE).orElseThrow().getMessage()).doesNotContain("Jane");
  }

  @Test
  void otherErrorsAreNone() {
    assertThat(Shortage.behind(new IllegalStateException("a row is broken"), LAKE)).isEmpty();
  }
}
