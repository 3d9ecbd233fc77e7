package org.almoner.generate.engagement;

import java.time.ZoneId;
import java.util.List;

/** The time zones that FRMs work in, with the states of their territories. */
enum TimeZone {
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

  static TimeZone ofSlot(long slot) {
    return BY_POPULATION[(int) (slot % BY_POPULATION.length)];
  }

  ZoneId zone() {
    return zone;
  }

  String id() {
    return zone.getId();
  }

  String area() {
    return area;
  }

  List<String> states() {
    return states;
  }
}
