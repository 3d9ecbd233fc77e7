package org.almoner.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyHashesTest {

  @Test
  void countsEachRepeatedKeyOnce() {
    assertThat(KeyHashes.of(List.of()).repeated()).isZero();
    assertThat(KeyHashes.of(List.of(3L, 1L, 2L)).repeated()).isZero();
    assertThat(KeyHashes.of(List.of(5L, -5L, 5L, 5L, 0L, -5L)).repeated()).isEqualTo(2);
  }

  @Test
  void measuresTheShareThatIsMissingElsewhere() {
    KeyHashes parents = KeyHashes.of(List.of(-9L, 4L, 7L));

    assertThat(KeyHashes.of(List.of(7L, 7L, -9L, 8L)).missingFrom(parents)).isEqualTo(0.25);
    assertThat(KeyHashes.of(List.of()).missingFrom(parents)).isZero();
    assertThat(KeyHashes.of(List.of(1L)).missingFrom(KeyHashes.of(List.of()))).isEqualTo(1);
  }
}
