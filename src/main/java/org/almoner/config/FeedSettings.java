package org.almoner.config;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Map;
import org.almoner.config.check.Range;
import org.almoner.config.check.RefusedSetting;
import org.almoner.engine.DeliveryTerms;
import org.almoner.engine.values.DateFormats;

/** What a declared feed may say. */
final class FeedSettings {

  /**
   * @throws RefusedSetting naming the feed, the setting and what it may be
   */
  static void check(Map<String, DeliveryTerms> feeds) {
    feeds.forEach((name, feed) -> check("feeds." + name + ".", feed));
  }

  private static void check(String group, DeliveryTerms feed) {
    require(
        feed.encoding().equals("auto") || isEncoding(feed.encoding()),
        group + "encoding",
        "auto or the name of an encoding, such as windows-1252",
        feed.encoding());
    require(
        feed.delimiter().length() == 1
            && !Character.isLetterOrDigit(feed.delimiter().charAt(0))
            && !"\"\r\n".contains(feed.delimiter()),
        group + "delimiter",
        "one character, such as ; or a tab",
        feed.delimiter());
    values(group, feed.formats(), feed.decimal(), feed.thousands());
    feed.columns()
        .forEach(
            (name, column) ->
                values(
                    group + "columns." + name + ".",
                    column.formats(),
                    column.decimal().isEmpty() ? feed.decimal() : column.decimal(),
                    column.thousands()));
  }

  private static void values(String group, List<String> formats, String decimal, String thousands) {
    for (String format : formats) {
      require(DateFormats.problem(format).isEmpty(), group + "formats", DateFormats.WANTED, format);
    }
    require(isSign(decimal), group + "decimal", "one sign, such as , or .", decimal);
    require(
        thousands.isEmpty() || (isSign(thousands) && !thousands.equals(decimal)),
        group + "thousands",
        "one sign other than the decimal one, or nothing",
        thousands);
  }

  private static boolean isSign(String text) {
    return text.length() == 1
        && !Character.isLetterOrDigit(text.charAt(0))
        && !"+-\"".contains(text);
  }

  private static boolean isEncoding(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static void require(boolean holds, String setting, String wanted, String found) {
    Range.require(holds, setting, wanted, found);
  }

  private FeedSettings() {}
}
