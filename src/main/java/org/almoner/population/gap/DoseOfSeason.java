package org.almoner.population.gap;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.almoner.population.gap.Finding.Seen;
import org.almoner.population.rows.Service;
import org.almoner.population.rows.ServiceKind;

/**
 * A dose of this season's vaccine.
 *
 * @param doses from when in the year a dose is of its season
 * @param due when in the year the season begins, and the dose is due; the one that last passed
 *     counts
 */
record DoseOfSeason(ServiceKind kind, MonthDay doses, MonthDay due) implements Clause {

  @Override
  public Finding find(PatientFacts facts) {
    LocalDate season = season(facts.asOf().minusDays(1));
    LocalDate since = doses.atYear(season.getYear());
    List<Service> all = facts.services(kind);
    if (all.isEmpty()) {
      return Finding.missing(null, season, "none since " + since);
    }
    Seen seen = new Seen(all.get(0).performedOn(), null);
    return seen.day().isBefore(since)
        ? Finding.missing(seen, season, "none since " + since)
        : Finding.held(seen, kind.word() + " since " + since);
  }

  private LocalDate season(LocalDate businessDate) {
    LocalDate thisYear = due.atYear(businessDate.getYear());
    return businessDate.isBefore(thisYear) ? due.atYear(businessDate.getYear() - 1) : thisYear;
  }
}
