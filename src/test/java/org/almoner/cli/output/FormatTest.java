package org.almoner.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows reach the terminal although the program ends without closing it. */
class FormatTest {

  @ParameterizedTest
  @EnumSource
  void whatIsPrintedIsOut(Format format) {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    Rows rows = Rows.named("name", "count");
    rows.add("apples", 3);

    format.print(new PrintWriter(terminal, true, StandardCharsets.UTF_8), rows);

    assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("name", "apples", "3");
  }
}
