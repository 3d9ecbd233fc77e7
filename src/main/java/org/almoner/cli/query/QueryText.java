package org.almoner.cli.query;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.cli.query.QueryTokens.Token;

/** What can be said of a query by its text alone: where it ends, and what values stand in it. */
final class QueryText {

  /** Whether a semicolon outside quotes and comments ends it. */
  static boolean isComplete(String text) {
    QueryTokens query = QueryTokens.of(text);
    String code =
        query.tokens().stream()
            .map(token -> token.kind() == QueryTokens.Kind.COMMENT ? " " : token.text())
            .collect(Collectors.joining())
            .strip();
    return code.endsWith(";") && query.tokens().stream().allMatch(Token::closed);
  }

  /**
   * The query without the values in it, which may name patients: quoted texts, numbers and names
   * that are not known become question marks where a value can be read from them, comments go.
   *
   * @param known names of tables, columns and functions, in lower case
   */
  static String withoutValues(String text, Set<String> known) {
    return QueryTokens.of(text).tokens().stream()
        .map(token -> kept(token, known))
        .collect(Collectors.joining())
        .strip();
  }

  private static String kept(Token token, Set<String> known) {
    String text = token.text();
    return switch (token.kind()) {
      case COMMENT -> "";
      case NUMBER -> "?";
      case TEXT -> text.contains("\"") && !text.contains("'") ? "\"?\"" : "'?'";
      case NAME -> known.contains(unquoted(text)) ? text : "`?`";
      case WORD ->
          text.codePoints().noneMatch(Character::isDigit)
                  || known.contains(text.toLowerCase(Locale.ROOT))
              ? text
              : "?";
      case OTHER -> text;
    };
  }

  private static String unquoted(String name) {
    return name.replace("`", "").toLowerCase(Locale.ROOT);
  }

  private QueryText() {}
}
