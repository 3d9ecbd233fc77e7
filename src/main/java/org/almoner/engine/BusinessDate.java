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

  /** What every query sees of it: the date, its end and its zone. */
  public Map<String, SqlLiteral> variables() {
    Map<String, SqlLiteral> variables = new LinkedHashMap<>();
    variables.put("business_zone", SqlLiteral.of(zone.getId()));
    variables.put("run_date", SqlLiteral.of(date));
    variables.put("as_of", SqlLiteral.of(asOf()));
    return variables;
  }

  @Override
  public String toString() {
    return date.toString();
  }
}
