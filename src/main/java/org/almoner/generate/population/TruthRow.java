package org.almoner.generate.population;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what is true of somebody. */
record TruthRow(Health health, Notebook notebook) {

  /**
   * @param visits all, those of the year to come, too
   */
  void write(List<Visit> visits) {
    List<Visit> coming =
        visits.stream().filter(visit -> visit.start() >= health.span().endOfWindow()).toList();
    double rate = health.rate(VisitKind.HOSPITAL);
    double cost = coming.stream().mapToDouble(Visit::cost).sum();
    boolean alive = health.span().death() == Illness.NEVER;
    notebook.add(
        PopulationExport.TRUTH,
        notebook.patient(),
        number(health.frailty()),
        number(health.diligence()),
        conditions(),
        number(rate),
        number(health.rate(VisitKind.EMERGENCY)),
        number(health.rate(VisitKind.SPECIALIST)),
        number(health.rate(VisitKind.PRIMARY)),
        number(health.rate(VisitKind.WELLNESS)),
        alive ? number(1 - StrictMath.exp(-rate)) : "",
        alive ? Boolean.toString(coming.stream().anyMatch(Visit::isStay)) : "",
        alive ? String.format(Locale.ROOT, "%.2f", cost) : "");
  }

  private String conditions() {
    return health.illnesses().stream()
        .filter(illness -> illness.isActive(health.span().today()))
        .map(illness -> illness.disorder().word())
        .distinct()
        .collect(Collectors.joining("|"));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
