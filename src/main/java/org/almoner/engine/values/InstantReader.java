package org.almoner.engine.values;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Instants.
 *
 * @param zone of times that name none
 */
record InstantReader(List<MomentFormat> formats, ZoneId zone) implements TextReader {

  @Override
  public @Nullable Instant read(String text) {
    Moment moment = DateReader.moment(formats, text);
    return moment == null ? null : moment.instant(zone).orElse(null);
  }

  @Override
  public String wanted() {
    return DateReader.wanted(formats);
  }
}
