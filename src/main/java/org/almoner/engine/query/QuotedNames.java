package org.almoner.engine.query;

import java.util.regex.Pattern;
import org.almoner.engine.UsageException;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.UpperCaseCharStream;

/**
 * Names between backquotes, of columns, tables and aliases. Spark takes any text for one, and the
 * answer's columns bear it on into files, spreadsheets and databases. One that holds a piece of a
 * statement is no name: whoever writes it tries whether it becomes code somewhere.
 */
final class QuotedNames {
  private static final Pattern STATEMENT = Pattern.compile("[;\\p{Cntrl}]|--|/\\*|\\*/|'[^']*'");

  /**
   * @throws UsageException for a text with a name that is none
   */
  static void judge(String query) {
    SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseCharStream(CharStreams.fromString(query)));
    lexer.removeErrorListeners(); // what is no SQL at all, the parser tells
    for (Token token : lexer.getAllTokens()) {
      if (token.getType() == SqlBaseLexer.BACKQUOTED_IDENTIFIER) {
        require(token.getText());
      }
    }
  }

  static void require(String name) {
    if (STATEMENT.matcher(name).find()) {
      throw new UsageException(
          "A name holds no semicolon, comment, quoted text or control character: " + name);
    }
  }

  private QuotedNames() {}
}
