package org.almoner.generate.population;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.generate.Defect;
import org.almoner.generate.Dice;
import org.almoner.generate.ExportRow;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Identifiers;
import org.almoner.generate.people.People;

/**
 * Who is there to care. There are fewer case managers than it takes, so that panels are full;
 * wellness coaches share a telephone line, and none has a panel.
 */
record Workforce(People people) {
  private static final List<String> CONDITIONS =
      List.of(
          "diabetes",
          "hypertension",
          "heart_failure",
          "ischemic_heart_disease",
          "copd",
          "asthma",
          "chronic_kidney_disease",
          "depression",
          "anxiety",
          "arthritis",
          "cancer");
  private static final int MOST_SKILLS = 4;

  /**
   * What there is of each role: full-time equivalents for a thousand patients; how many patients
   * there are for one with a panel, 0 where none has one; and about how many a panel has.
   */
  private enum Role {
    CASE_MANAGER(2.2, 450, 36),
    NURSE(1.3, 400, 70),
    PHARMACIST(0.4, 1_500, 60),
    SOCIAL_WORKER(0.35, 1_500, 60),
    COORDINATOR(0.4, 600, 260),
    WELLNESS_COACH(0.15, 0, 0);

    private final double fte;
    private final int patients;
    private final int panel;

    Role(double fte, int patients, int panel) {
      this.fte = fte;
      this.patients = patients;
      this.panel = panel;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    int providers(long all) {
      return patients == 0 ? 0 : (int) Math.max(1, all / patients);
    }
  }

  /** Of each role and month of the window. */
  Stream<ExportRow> staff() {
    YearMonth first = YearMonth.from(people.start());
    YearMonth last = YearMonth.from(people.lastDate());
    return Stream.of(Role.values())
        .flatMap(
            role ->
                Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                    .map(month -> staff(role, month)));
  }

  private ExportRow staff(Role role, YearMonth month) {
    long key = 100_000L * role.ordinal() + 12L * month.getYear() + month.getMonthValue();
    double drift = 1 + 0.06 * people.dice("population-staff", key).normal();
    double fte = Math.max(0.05, role.fte * people.patients() / 1_000 * drift);
    return row(
        PopulationExport.STAFF,
        role.word(),
        month.atDay(1).toString(),
        String.format(Locale.ROOT, "%.2f", fte));
  }

  Stream<ExportRow> providers() {
    List<Role> roles =
        Stream.of(Role.values())
            .flatMap(role -> Collections.nCopies(role.providers(people.patients()), role).stream())
            .toList();
    return IntStream.range(0, roles.size()).mapToObj(number -> provider(roles.get(number), number));
  }

  private ExportRow provider(Role role, int number) {
    Dice dice = people.dice("population-provider", number);
    List<String> skills = new ArrayList<>(CONDITIONS);
    while (skills.size() > MOST_SKILLS || (!skills.isEmpty() && dice.chance(0.25))) {
      skills.remove((int) dice.below(skills.size()));
    }
    return row(
        PopulationExport.PROVIDERS,
        Identifiers.numbered("K", number, 5),
        role.word(),
        String.join("|", skills),
        Long.toString(Math.round(role.panel * dice.between(0.8, 1.2))));
  }

  Stream<ExportRow> areas() {
    return Area.all()
        .flatMap(
            area ->
                Stream.of(
                    index(area, "area_deprivation", area.deprivation(people)),
                    index(area, "internet_share", area.connected(people))));
  }

  private static ExportRow index(Area area, String index, String value) {
    return row(PopulationExport.AREA_INDICES, area.zip3(), index, value);
  }

  private static ExportRow row(ExportTable table, String... values) {
    return new ExportRow(table, List.of(values), Defect.NONE);
  }
}
