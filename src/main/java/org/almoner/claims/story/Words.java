package org.almoner.claims.story;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.almoner.claims.codes.AmountClass;
import org.almoner.claims.decide.ClaimState;
import org.almoner.claims.match.MatchLevel;
import org.almoner.claims.match.MatchReason;
import org.almoner.claims.match.RemitStatus;
import org.almoner.claims.match.SubmissionKind;
import org.jspecify.annotations.Nullable;

/** Codes and amounts in words of a billing office. */
final class Words {

  /** Dollars and cents. */
  static String amount(@Nullable BigDecimal amount) {
    return amount == null
        ? "an unreadable amount"
        : String.format(Locale.ROOT, "%,.2f", amount.setScale(2, RoundingMode.HALF_UP));
  }

  static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "an unknown day" : day.toString();
  }

  static String sequence(String code) {
    return switch (code) {
      case "P" -> "primary";
      case "S" -> "secondary";
      case "T" -> "tertiary";
      default -> "sequence " + code;
    };
  }

  /** Of a type as {@code stg_claims} has it. */
  static String claimType(String type) {
    return switch (type) {
      case "837P" -> "professional claim (837P)";
      case "837I" -> "institutional claim (837I)";
      case "837D" -> "dental claim (837D)";
      default -> type;
    };
  }

  /** Whether an appeal helps, as the list of workflows has it. */
  static String help(String appealable) {
    return switch (appealable) {
      case "yes" -> "is the usual way";
      case "maybe" -> "may help";
      case "rarely" -> "rarely helps";
      case "sometimes" -> "sometimes helps";
      case "with proof" -> "helps with proof only";
      case "depends" -> "depends on the level reached";
      default -> "helps " + appealable;
    };
  }

  /** How money moved, by BPR04. */
  static String payment(@Nullable String method) {
    return switch (method == null ? "" : method) {
      case "CHK" -> "check";
      case "ACH", "BOP", "FWT" -> "electronic payment (EFT)";
      case "NON" -> "remittance without payment";
      default -> "payment";
    };
  }

  static String kind(SubmissionKind kind) {
    return switch (kind) {
      case ORIGINAL -> "first submission";
      case RESUBMISSION -> "sent again";
      case REPLACEMENT -> "replacement of what was sent before";
      case VOID -> "void: what was sent before is withdrawn";
      case ORPHAN_REPLACEMENT -> "replacement of a claim that is not known here";
      case ORPHAN_VOID -> "void of a claim that is not known here";
    };
  }

  /** What became of an amount that was taken off. */
  static String amountClass(AmountClass amountClass, boolean isPatients) {
    return switch (amountClass) {
      case DENIAL ->
          isPatients
              ? "denied; the payer says that the patient owes it"
              : "denied; the patient does not owe it";
      case PATIENT_RESPONSIBILITY -> "left to the patient, or the next payer";
      case CONTRACTUAL -> "written off by contract";
      case PRIOR_PAYER -> "settled by the payer before";
      case CAPITATION -> "covered by the monthly payment for the patient";
      case PENDED -> "pended";
      case FORWARDED -> "passed on to another payer";
      case INCREASE -> "paid above the charge";
      case INFORMATIONAL -> "for information";
      case UNKNOWN -> "code not in our list: ask the payer";
    };
  }

  static String status(RemitStatus status) {
    return switch (status) {
      case PRIMARY -> "as primary payer";
      case SECONDARY -> "as secondary payer";
      case TERTIARY -> "as tertiary payer";
      case DENIED -> "with status 4, refused";
      case REVERSAL -> "taking back";
      case PREDETERMINATION -> "as a predetermination";
      case FORWARDED -> "not its claim, passed on";
      case PENDED -> "pended";
      case OTHER -> "with a status that is not in our list";
    };
  }

  static String state(ClaimState state) {
    return switch (state) {
      case DENIED -> "denied: nothing was paid";
      case PARTIALLY_DENIED -> "partially denied";
      case PAID -> "paid";
      case PENDED -> "pended: the payer has it and has not decided";
      case CAPITATED -> "capitated: covered by the monthly payment for the patient";
      case FORWARDED -> "passed on to another payer, nothing decided here";
      case UNCLASSIFIED -> "answered only with codes that are not in our list";
      case PATIENT_RESPONSIBILITY ->
          "decided: all that is allowed is the patient's, or the next payer's";
      case ZERO_OTHER -> "decided: nothing was paid, and nothing was denied";
      case DENIED_AFTER_PAYMENT -> "denied after it was paid, and the money is still here";
      case VOIDED -> "voided";
      case REVERSED -> "reversed: the payer took its decision back and has not decided again";
      case PREDETERMINATION -> "a predetermination: nothing was billed";
      case REJECTED -> "rejected before it was decided: it is not on file with the payer";
      case ACKNOWLEDGED -> "acknowledged: the payer has it, nothing is decided yet";
      case SUBMITTED -> "submitted: no answer yet";
    };
  }

  /** How an answer was found to belong to the claim, where its number does not say. */
  static String level(MatchLevel level) {
    return switch (level) {
      case PCN -> "the same number";
      case PCN_NORMALISED -> "the same number, written otherwise";
      case PCN_TRUNCATED -> "a part of the number";
      case ICN -> "the payer's own number";
      case ATTRIBUTES -> "member, charge and date of service, not the number";
      case UNMATCHED -> "nothing";
    };
  }

  /** Why an answer belongs to no submission. */
  static String reason(MatchReason reason) {
    return switch (reason) {
      case NUMBER_REUSE ->
          "no claim sent from here fits: each that has the number differs in at least two of day of"
              + " service, charge and member";
      case AMBIGUOUS -> "two claims sent from here fit equally well, so it is put to neither";
      case NO_CANDIDATE -> "no claim sent from here fits";
    };
  }

  private Words() {}
}
