package org.almoner.population.jobs;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.population.tier.CareTier;
import org.almoner.population.tier.Contact;
import org.almoner.population.tier.Discharge;
import org.jspecify.annotations.Nullable;

/** A stay that has ended and the contacts after it, as columns of {@code mart_discharges}. */
record DischargeValues(Discharge discharge, CareTier tier) {
  private static final List<String> CONTACTS = List.of("first", "second", "third");

  Map<String, @Nullable Object> columns(PatientRules rules) {
    List<Contact> contacts = discharge.contacts();
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("ended_at", instant(discharge.endedAt(), rules));
    columns.put("tier", tier);
    for (int i = 0; i < Math.min(contacts.size(), CONTACTS.size()); i++) {
      columns.put(CONTACTS.get(i) + "_due", contacts.get(i).due());
      columns.put(CONTACTS.get(i) + "_done_at", instant(contacts.get(i).done(), rules));
    }
    columns.put("next_due", nextDue());
    columns.put("overdue", contacts.stream().filter(each -> each.isOverdue(rules.asOf())).count());
    return columns;
  }

  private @Nullable LocalDate nextDue() {
    return discharge.contacts().stream()
        .filter(each -> each.done() == null)
        .map(Contact::due)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static @Nullable Object instant(@Nullable LocalDateTime local, PatientRules rules) {
    return local == null ? null : local.atZone(rules.zone()).toInstant();
  }
}
