package org.almoner.generate.population;

/**
 * Somebody is seen.
 *
 * @param start seconds since 1970, as {@code end}
 * @param cost US dollars
 * @param provider who sees the person, empty where that is not said
 */
record Visit(VisitKind kind, long start, long end, double cost, String provider) {

  int day() {
    return (int) (start / 86_400);
  }

  boolean overlaps(Visit stay) {
    return start < stay.end && stay.start < end;
  }

  boolean isStay() {
    return kind == VisitKind.HOSPITAL;
  }
}
