package org.almoner.engine.values;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Dates. A time beside one must be a time, and is left away: the date is the one that was written.
 */
record DateReader(List<MomentFormat> formats) implements TextReader {

  @Override
  public @Nullable LocalDate read(String text) {
    Moment moment = moment(formats, text);
    return moment == null ? null : moment.date();
  }

  @Override
  public String wanted() {
    return wanted(formats).replace("[ HH:mm:ss]", "");
  }

  /** As the first of some formats in which the text is written says; null where it is in none. */
  static @Nullable Moment moment(List<MomentFormat> formats, String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    for (MomentFormat format : formats) {
      Moment moment = format.parse(text);
      if (moment != null) {
        return moment;
      }
    }
    return null;
  }

  static String wanted(List<MomentFormat> formats) {
    return formats.stream().map(MomentFormat::shown).collect(Collectors.joining(" or "));
  }
}
