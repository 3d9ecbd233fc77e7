package org.almoner.generate.people;

import java.util.Optional;
import org.almoner.generate.Identifiers;

/**
 * One of the people, by the same number and {@code patient_id} in every domain.
 *
 * @param chart what the person told on enrolment
 * @param plan that covers the person; none for who pays alone
 * @param provider who prescribes the therapy
 */
public record Person(Profile profile, Chart chart, Optional<Plan> plan, Provider provider) {

  static Person draw(People people, long number) {
    Profile profile = Profile.draw(people, number);
    Chart chart = Chart.draw(people.dice("chart", number), profile);
    Optional<Plan> plan =
        Payer.draw(people.dice("payer", number), profile.insurance(), chart.state().value())
            .map(payer -> payer.plan(chart.state().value()));
    return new Person(profile, chart, plan, Provider.draw(people, profile));
  }

  public long number() {
    return profile.number();
  }

  public String id() {
    return Identifiers.patient(number());
  }

  /** The key of the person's payer, empty where there is none. */
  public String payerId() {
    return plan.map(each -> each.payer().id()).orElse("");
  }

  /** The key of the person's plan, empty where there is none. */
  public String planId() {
    return plan.map(Plan::id).orElse("");
  }
}
