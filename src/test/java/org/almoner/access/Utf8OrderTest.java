package org.almoner.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.almoner.access.terms.Utf8Order;
import org.junit.jupiter.api.Test;

class Utf8OrderTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          "A",
          "AB",
          "a",
          "é",
          "z",
          "\uD7FF",
          "\uE000",
          "\uFFFD",
          "\uD83D\uDE00",
          "a\uD83D\uDE00");

  @Test
  void textsAreInTheOrderOfTheirBytes() {
    for (String one : TEXTS) {
      for (String other : TEXTS) {
        int bytes =
            Arrays.compareUnsigned(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        assertThat(Integer.signum(Utf8Order.ASCENDING.compare(one, other)))
            .as("%s against %s", one, other)
            .isEqualTo(Integer.signum(bytes));
      }
    }
  }
}
