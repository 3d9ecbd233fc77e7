package org.almoner.claims.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.claims.codes.CodeLabels;
import org.almoner.claims.codes.ReasonCode;
import org.almoner.claims.decide.ClassedAdjustment;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.decide.Decision;
import org.almoner.claims.match.Likeness;
import org.almoner.claims.match.MatchLevel;
import org.almoner.claims.match.MatchedAnswer;
import org.almoner.claims.rows.Adjustment;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.RemitLine;

/** What payers answered: each remittance with its lines, and what became of it. */
record Decided(DecidedClaim claim, Payers payers, CodeLabels labels) {

  List<Happening> all() {
    return claim.decisions().stream().map(this::happening).toList();
  }

  private Happening happening(Decision decision) {
    return new Happening(decision.date(), what(decision), details(decision));
  }

  private String what(Decision decision) {
    String payer = payers.of(decision.answer().payer());
    return switch (decision.status()) {
      case REVERSAL ->
          "Reversed: %s took %s back%s".formatted(payer, taken(decision), of(decision));
      case PENDED, FORWARDED, PREDETERMINATION ->
          "Answered by %s %s: decides nothing%s"
              .formatted(payer, Words.status(decision.status()), how(decision));
      default ->
          "%s by %s %s: paid %s of %s%s%s"
              .formatted(
                  verdict(decision),
                  payer,
                  Words.status(decision.status()),
                  Words.amount(decision.paid()),
                  Words.amount(decision.answer().remit().claim().charge()),
                  how(decision),
                  fate(decision));
    };
  }

  private static String taken(Decision reversal) {
    return Words.amount(reversal.paid().negate());
  }

  private String of(Decision reversal) {
    return claim
        .standing()
        .reversedBy(reversal)
        .map(each -> ", its decision of %s%s".formatted(Words.day(each.date()), how(reversal)))
        .orElse(how(reversal) + "; nothing stood here that it could take back");
  }

  private static String verdict(Decision decision) {
    return switch (decision.outcome()) {
      case DENIED -> "Denied";
      case PARTIALLY_DENIED -> "Partially denied";
      case PAID -> "Paid";
      case CAPITATED -> "Capitated";
      case PENDED -> "Pended";
      case FORWARDED -> "Passed on";
      case UNCLASSIFIED -> "Answered with codes not in our list";
      case PATIENT_RESPONSIBILITY, ZERO_OTHER -> "Decided";
    };
  }

  /** Under which numbers it came. */
  private static String how(Decision decision) {
    Remit remit = decision.answer().remit();
    List<String> numbers = new ArrayList<>();
    String method = Words.payment(decision.answer().payment().method());
    Optional.ofNullable(remit.trace())
        .ifPresent(each -> numbers.add("%s, trace number %s".formatted(method, each)));
    Optional.ofNullable(remit.claim().icn())
        .ifPresent(each -> numbers.add("payer's claim number (ICN) " + each));
    return numbers.isEmpty() ? "" : " (" + String.join("; ", numbers) + ")";
  }

  private String fate(Decision decision) {
    if (claim.standing().superseded().contains(decision)) {
      return "; a later decision took its place";
    }
    return claim
        .standing()
        .reversalOf(decision)
        .map(each -> "; taken back on " + Words.day(each.reversal().date()))
        .orElse(
            claim.standing().current().size() > 1
                ? "; this part stands"
                : "; this decision stands");
  }

  private List<String> details(Decision decision) {
    List<String> details = new ArrayList<>();
    matched(decision.matched()).ifPresent(details::add);
    if (decision.status().reverses()) {
      details.add(new TakenBack(decision).words());
    }
    decision.ofLine(0).stream().map(each -> adjusted(decision, each)).forEach(details::add);
    remarks(decision.answer().remit().remarks()).ifPresent(details::add);
    for (RemitLine line : decision.answer().lines()) {
      details.add(line(decision, line));
      decision.ofLine(line.line()).forEach(each -> details.add("  " + adjusted(decision, each)));
      remarks(line.remarks()).ifPresent(each -> details.add("  " + each));
    }
    if (decision.interest().signum() != 0) {
      details.add("interest " + Words.amount(decision.interest()) + ", not part of what was paid");
    }
    Optional.ofNullable(decision.answer().remit().crossoverTo())
        .ifPresent(each -> details.add("passed on to " + each));
    return details;
  }

  private Optional<String> matched(MatchedAnswer answer) {
    if (answer.level() == MatchLevel.PCN) {
      return Optional.empty();
    }
    return Optional.of(
        answer.reason() == null
            ? "the payer wrote the number as %s; matched by %s%s"
                .formatted(
                    answer.answer().remit().claim().pcn(),
                    Words.level(answer.level()),
                    answer.level() == MatchLevel.PCN_TRUNCATED ? agreement(answer) : "")
            : Words.reason(answer.reason()));
  }

  /** By what an answer to a part of the number was found to belong here, and what does not fit. */
  private String agreement(MatchedAnswer answer) {
    return Optional.ofNullable(claim.history().chain())
        .map(chain -> Likeness.of(answer.answer(), chain.submissions()))
        .map(each -> ", with the same %s%s".formatted(names(each, true), differing(each)))
        .orElse("");
  }

  private static String differing(Likeness likeness) {
    return likeness.named(false).isEmpty()
        ? ""
        : "; not the same, or not said: %s, so check whose it is before you post it"
            .formatted(names(likeness, false));
  }

  private static String names(Likeness likeness, boolean agreeing) {
    return String.join(", ", likeness.named(agreeing));
  }

  private static String line(Decision decision, RemitLine line) {
    String met =
        decision
            .claimLine(line.line())
            .map(each -> "line " + each)
            .orElse("line %d of the answer".formatted(line.line()));
    return "%s: %s, charge %s, paid %s"
        .formatted(
            met,
            Sent.service(line.service()),
            Words.amount(line.service().charge()),
            Words.amount(line.paid()));
  }

  private String adjusted(Decision decision, ClassedAdjustment each) {
    String what = Words.amountClass(each.amountClass(), each.isPatients());
    return "%s %s: %s"
        .formatted(
            Words.amount(each.amount()),
            reason(each, labels),
            decision.status().reverses() ? "undone; it was " + what : what);
  }

  /** Group and code with the code's meaning. */
  static String reason(ClassedAdjustment each, CodeLabels labels) {
    Adjustment adjustment = each.adjustment();
    ReasonCode code = each.reason();
    return "%s-%s%s"
        .formatted(
            adjustment.group() == null ? "?" : adjustment.group(),
            adjustment.carc() == null ? "?" : adjustment.carc(),
            code == null ? "" : " (" + labels.spelledOut(code.label()) + ")");
  }

  private Optional<String> remarks(List<String> codes) {
    return codes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            codes.stream()
                .map(each -> remark(each, labels))
                .collect(Collectors.joining(", ", "remark ", "")));
  }

  /** Code with its meaning, where our lists have it. */
  static String remark(String code, CodeLabels labels) {
    return code + labels.ofRemark(code).map(" (%s)"::formatted).orElse("");
  }
}
