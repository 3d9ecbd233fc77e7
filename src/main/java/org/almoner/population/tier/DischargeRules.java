package org.almoner.population.tier;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.almoner.population.feature.Window;
import org.almoner.population.rows.Encounter;
import org.almoner.population.rows.EncounterKind;
import org.almoner.population.rows.PatientHistory;

/**
 * Which discharges are followed, and by which contacts.
 *
 * @param days before as_of in which a stay ended
 */
public record DischargeRules(int days, List<Contact.Rule> contacts) implements Serializable {
  public DischargeRules {
    contacts = contacts.stream().sorted(comparingInt(Contact.Rule::days)).toList();
  }

  /** Of whoever is alive, the latest first; stays that ended at one moment are one. */
  public List<Discharge> of(PatientHistory history) {
    if (history.isDead()) {
      return List.of();
    }
    Window window = new Window(history.asOf().minusDays(days), history.asOf());
    Map<LocalDateTime, Discharge> discharges = new LinkedHashMap<>();
    history.encounters().stream()
        .filter(each -> each.kind() == EncounterKind.HOSPITAL)
        .map(Encounter::endedAt)
        .filter(Objects::nonNull)
        .filter(window::holds)
        .sorted(Comparator.reverseOrder())
        .forEach(ended -> discharges.computeIfAbsent(ended, end -> discharge(history, end)));
    return List.copyOf(discharges.values());
  }

  /** A contact counts once: for the first that is due and not yet done. */
  private Discharge discharge(PatientHistory history, LocalDateTime ended) {
    List<Encounter> left = new ArrayList<>();
    history.encounters().stream()
        .filter(each -> each.startedAt().isAfter(ended))
        .forEach(left::add);
    List<Contact> due = new ArrayList<>();
    for (Contact.Rule rule : contacts) {
      LocalDate last = ended.toLocalDate().plusDays(rule.days());
      Optional<Encounter> done =
          left.stream()
              .filter(each -> rule.kinds().contains(each.kind()))
              .filter(each -> !each.startedAt().toLocalDate().isAfter(last))
              .min(comparing(Encounter::startedAt));
      done.ifPresent(left::remove);
      due.add(new Contact(last, done.map(Encounter::startedAt).orElse(null)));
    }
    return new Discharge(history.patient().patientId(), ended, due);
  }
}
