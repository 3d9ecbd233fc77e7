package org.almoner.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a terminal would obey is shown; what people wrote stays as it is. */
class VisibleTest {
  private static final String HOSTILE =
      "a\u001b[2J\u001b]0;pwn\u0007\u009b31m\u202eabc\u2028\tb\nc";
  private static final String SHOWN =
      "a\\u001b[2J\\u001b]0;pwn\\u0007\\u009b31m\\u202eabc\\u2028\\tb\\nc";

  @Test
  void controlCharactersAndThoseThatTurnTextAroundAreEscaped() {
    assertThat(Visible.of(HOSTILE)).isEqualTo(SHOWN);
    assertThat(Visible.of("x\uDC00y")).as("half a character").isEqualTo("x\\udc00y");
    assertThat(Visible.lines("a\u001b\nb")).isEqualTo("a\\u001b\nb");
  }

  @Test
  void lettersOfAllScriptsAndEmojiStay() {
    String text = "Zoë \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 👩\u200d⚕️ «x» \\u001b";

    assertThat(Visible.of(text)).isEqualTo(text);
  }

  @Test
  void aTableShowsThemInCellsAndInNamesOfColumns() {
    Rows rows = new Rows(List.of("n\u001bm"), List.of(List.of(HOSTILE)));

    assertThat(TextTable.of(rows)).contains("n\\u001bm", SHOWN).doesNotContain("\u001b", "\u009b");
    assertThat(TextTable.within(3, rows)).contains("n\\u001bm  " + SHOWN);
  }

  @Test
  void jsonEscapesThemAndMeansTheSame() {
    StringWriter text = new StringWriter();

    Format.JSON.print(
        new PrintWriter(text), new Rows(List.of("x"), List.of(List.of(HOSTILE + "😀"))));

    assertThat(text.toString()).contains("\\u009b31m\\u202eabc\\u2028\\tb\\nc😀");
    assertThat(text.toString().codePoints().filter(c -> c != '\n')).allMatch(Visible::isShown);
  }
}
