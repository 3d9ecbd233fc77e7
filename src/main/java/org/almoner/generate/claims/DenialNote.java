package org.almoner.generate.claims;

import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.Stamp;

/**
 * What is written of a denial beside X12.
 *
 * @param number of the claim
 * @param day on which it was denied
 */
record DenialNote(String number, Reason reason, int day) {

  /** A row of {@code denial_notes}. */
  List<String> values(Dice dice) {
    String source = List.of("portal", "letter", "call").get(dice.outcome(0.5, 0.3, 0.2));
    return List.of(number, source, text(), Stamp.instant(Stamp.daytime(day + 1, dice)));
  }

  private String text() {
    return switch (reason.cause()) {
      case "missing_authorization" -> "No prior authorization is on file for this service";
      case "invalid_code" -> "The procedure code does not agree with what was submitted";
      case "timely_filing" -> "The claim came after the filing limit";
      case "duplicate" -> "This service was billed before";
      case "provider_network" -> "The referring provider is not eligible";
      case "eligibility_coverage" -> "The member was not covered on the date of service";
      case "missing_documentation" -> "Medical records were not received";
      default -> "The service is not considered medically necessary";
    };
  }
}
