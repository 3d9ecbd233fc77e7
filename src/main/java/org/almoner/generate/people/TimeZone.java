package org.almoner.generate.people;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The time zones of territories, with their states. */
public enum TimeZone {
  EASTERN(
      "America/New_York",
      "East",
      "NY",
      "FL",
      "PA",
      "OH",
      "GA",
      "NC",
      "MI",
      "NJ",
      "VA",
      "MA",
      "MD",
      "SC",
      "CT"),
  CENTRAL("America/Chicago", "Central", "TX", "IL", "TN", "MO", "WI", "MN", "AL", "LA", "OK", "IA"),
  MOUNTAIN("America/Denver", "Mountain", "CO", "UT", "NM", "MT", "WY"),
  PACIFIC("America/Los_Angeles", "Pacific", "CA", "CA", "CA", "WA", "OR", "NV");

  private static final TimeZone[] BY_POPULATION = {
    EASTERN, CENTRAL, PACIFIC, EASTERN, CENTRAL, EASTERN, MOUNTAIN, EASTERN, CENTRAL, PACIFIC
  };

  private final ZoneId zone;
  private final String area;
  private final List<String> states;

  TimeZone(String zone, String area, String... states) {
    this.zone = ZoneId.of(zone);
    this.area = area;
    this.states = List.of(states);
  }

  static TimeZone ofTerritory(long number) {
    return BY_POPULATION[(int) (number % BY_POPULATION.length)];
  }

  /** Every state that somebody lives in, once. */
  static List<String> allStates() {
    return Stream.of(values()).flatMap(zone -> zone.states.stream()).distinct().toList();
  }

  public ZoneId zone() {
    return zone;
  }

  public String id() {
    return zone.getId();
  }

  String area() {
    return area;
  }

  List<String> states() {
    return states;
  }
}
