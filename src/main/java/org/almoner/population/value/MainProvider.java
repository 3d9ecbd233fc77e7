package org.almoner.population.value;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.population.feature.Window;
import org.almoner.population.rows.Encounter;
import org.almoner.population.rows.EncounterKind;
import org.almoner.population.rows.PatientHistory;

/** The provider whom a member belongs to. */
public final class MainProvider {

  /**
   * The one with most primary encounters of the months before: of several the one seen last, then
   * the least id. Empty where there was none.
   */
  public static Optional<String> of(PatientHistory history, int months) {
    Window window = Window.months(months, history.asOf());
    Map<String, List<Encounter>> byProvider =
        history.encounters().stream()
            .filter(each -> each.kind() == EncounterKind.PRIMARY)
            .filter(each -> each.providerId() != null && window.holds(each.startedAt()))
            .collect(groupingBy(each -> String.valueOf(each.providerId())));
    return byProvider.entrySet().stream()
        .max(
            comparing((Map.Entry<String, List<Encounter>> each) -> each.getValue().size())
                .thenComparing(each -> latest(each.getValue()))
                .thenComparing(Map.Entry.<String, List<Encounter>>comparingByKey().reversed()))
        .map(Map.Entry::getKey);
  }

  private static LocalDateTime latest(List<Encounter> encounters) {
    return encounters.stream()
        .map(Encounter::startedAt)
        .max(LocalDateTime::compareTo)
        .orElseThrow();
  }

  private MainProvider() {}
}
