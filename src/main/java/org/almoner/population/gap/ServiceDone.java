package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.List;
import org.almoner.population.gap.Finding.Seen;
import org.almoner.population.rows.Service;
import org.almoner.population.rows.ServiceKind;
import org.almoner.population.rows.ServiceResult;
import org.jspecify.annotations.Nullable;

/**
 * A service was done.
 *
 * @param result that it must have had; null: any or none
 * @param fromAge years completed on its day, at least
 */
record ServiceDone(ServiceKind kind, @Nullable ServiceResult result, LookBack lookBack, int fromAge)
    implements Clause {

  @Override
  public Finding find(PatientFacts facts) {
    List<Service> fitting = facts.services(kind).stream().filter(row -> fits(row, facts)).toList();
    if (fitting.isEmpty()) {
      return Finding.missing(null, null, what() + ": none " + lookBack);
    }
    LocalDate day = fitting.get(0).performedOn();
    Seen seen = new Seen(day, result == null ? null : result.word());
    return lookBack.holds(day, facts.asOf())
        ? Finding.held(seen, what() + " " + lookBack)
        : Finding.missing(seen, lookBack.lapse(day), what() + ": none " + lookBack);
  }

  private boolean fits(Service row, PatientFacts facts) {
    return (result == null || row.result() == result)
        && facts.history().patient().age(row.performedOn()) >= fromAge;
  }

  private String what() {
    return result == null ? kind.word() : result.word() + " " + kind.word();
  }
}
