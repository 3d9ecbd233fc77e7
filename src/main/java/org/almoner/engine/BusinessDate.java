package org.almoner.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The date a run is for. Jobs never ask the clock: they ask this. */
public record BusinessDate(LocalDate date, ZoneId zone) {

  /** The first instant after the date: what happened before it is known, the rest is not. */
  public Instant asOf() {
    return date.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** A time of the day after the date, in the business's zone: when its night has to be over. */
  public Instant nextDayAt(LocalTime time) {
    return date.plusDays(1).atTime(time).atZone(zone).toInstant();
  }

  /** What every query may use: the date, its end, its zone, and settings, as SQL literals. */
  public Map<String, String> variables(Map<String, String> settings) {
    Map<String, String> variables = new LinkedHashMap<>(settings);
    variables.put("business_zone", "'" + zone + "'");
    variables.put("run_date", "date'" + date + "'");
    variables.put("as_of", "timestamp'" + asOf() + "'");
    return variables;
  }

  @Override
  public String toString() {
    return date.toString();
  }
}
