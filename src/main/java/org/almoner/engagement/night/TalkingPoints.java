package org.almoner.engagement.night;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to speak about, by the patient's latest journey event. */
final class TalkingPoints {
  private static final List<String> ON_THERAPY =
      List.of("Ask how the therapy is going", "Check that the next refill is arranged");

  static List<String> of(@Nullable String journeyState) {
    return switch (journeyState == null ? "" : journeyState) {
      case "enrolled" ->
          List.of("Welcome to the programme", "Explain what happens until the first dose");
      case "benefit_verification" ->
          List.of("Say where the benefit verification stands", "Name the expected cost per month");
      case "prior_auth_submitted" ->
          List.of("Say when the payer must decide", "Ask whether enough doses are left until then");
      case "prior_auth_approved" ->
          List.of("Say that the payer has approved", "Arrange the next fill with the pharmacy");
      case "prior_auth_denied" ->
          List.of(
              "Explain the denial and the way to appeal", "Offer bridge supply while it is open");
      case "copay_enrolled" ->
          List.of("Check that the copay card works at the pharmacy", "Name the new cost per fill");
      case "therapy_started" ->
          List.of("Ask how the first doses went", "Speak about what to expect in the first weeks");
      case "refill_due" ->
          List.of("Remind of the refill that is due", "Ask whether anything stands in the way");
      case "refill_missed" ->
          List.of("Ask why the refill was missed", "Check cost, pharmacy and transport in turn");
      case "side_effect_reported" ->
          List.of("Ask how the side effect is now", "Offer a call with a nurse");
      case "switched" ->
          List.of("Ask how the switch went", "Check that the old prescription is closed");
      case "paused" ->
          List.of("Ask what the pause is for", "Agree on when to start again with the prescriber");
      default -> ON_THERAPY;
    };
  }

  private TalkingPoints() {}
}
