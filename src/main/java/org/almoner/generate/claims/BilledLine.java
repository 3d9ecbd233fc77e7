package org.almoner.generate.claims;

import java.util.ArrayList;
import java.util.List;

/**
 * A service of a claim.
 *
 * @param revenue revenue code of a hospital's line, else empty
 * @param charge cents for all units, as is allowed
 * @param dates qualifier and date as in DTP
 */
record BilledLine(
    Service service,
    List<String> modifiers,
    String revenue,
    int units,
    long charge,
    long allowed,
    String dates) {

  /**
   * A service as it was done.
   *
   * @param service code and price
   */
  static BilledLine of(Service service, Patient patient, int day) {
    return new BilledLine(
        service,
        List.of(),
        "",
        1,
        service.price(),
        service.allowed(patient.payer()),
        "D8" + Segments.ELEMENT + Written.day(day));
  }

  /** Code and modifiers as in SV1. */
  String procedure() {
    List<String> parts = new ArrayList<>(List.of(service.qualifier(), service.code()));
    parts.addAll(modifiers);
    return Segments.composite(parts.toArray(String[]::new));
  }

  BilledLine modified(String... given) {
    return new BilledLine(service, List.of(given), revenue, units, charge, allowed, dates);
  }

  BilledLine inHospital(String code) {
    return new BilledLine(service, modifiers, code, units, charge, allowed, dates);
  }

  BilledLine times(int count) {
    return new BilledLine(
        service, modifiers, revenue, count, charge * count, allowed * count, dates);
  }

  BilledLine dated(String given) {
    return new BilledLine(service, modifiers, revenue, units, charge, allowed, given);
  }

  /** With an amount of cents, all of it allowed. */
  BilledLine charged(long cents) {
    return new BilledLine(service, modifiers, revenue, units, cents, cents, dates);
  }
}
