package org.almoner.engine;

import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * Text for CSV that people open in a spreadsheet, which takes a cell for a formula by its first
 * character and runs it. An apostrophe in front keeps it a text; texts that begin with apostrophes
 * before such a character get one more, so that taking one away gives the text again. See OWASP,
 * CSV Injection.
 */
public final class SpreadsheetText {
  /** Also the wide forms of the four signs, which spreadsheets read as the signs. */
  private static final String FORMULA = "^'*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]";

  private static final Pattern BEGINS_FORMULA = Pattern.compile(FORMULA);

  public static String guarded(String text) {
    return BEGINS_FORMULA.matcher(text).find() ? "'" + text : text;
  }

  /** The same for a column of texts. */
  public static Column guarded(Column text) {
    return functions
        .when(text.rlike(FORMULA), functions.concat(functions.lit("'"), text))
        .otherwise(text);
  }

  private SpreadsheetText() {}
}
