package org.almoner.claims.story;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.claims.codes.AppealStep;
import org.almoner.claims.codes.AppealWindow;
import org.almoner.claims.codes.RemarkRefinements;
import org.almoner.claims.codes.Workflow;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.decide.DenialFacts;
import org.almoner.claims.decide.Denials;
import org.jspecify.annotations.Nullable;

/**
 * Denials of a claim that stand and are worked alike.
 *
 * @param rows at least one
 */
record OpenDenial(DecidedClaim claim, List<DenialFacts> rows) {

  /** What denials that are worked alike have in common. */
  private record Kind(
      @Nullable String carc,
      @Nullable String group,
      String remarks,
      String cause,
      @Nullable LocalDate notice) {
    static Kind of(DenialFacts row) {
      return new Kind(row.carc(), row.group(), row.remarks(), row.cause(), row.noticeDate());
    }
  }

  static List<OpenDenial> of(DecidedClaim claim) {
    return Denials.of(claim).stream()
        .filter(row -> row.resolvedDate() == null)
        .collect(groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(rows -> new OpenDenial(claim, rows))
        .toList();
  }

  /** What is due first, then how it is worked. */
  List<NextStep> steps() {
    List<NextStep> steps = new ArrayList<>();

    Workflow workflow = claim.perspective().codes().workflows().of(first().cause());
    steps.add(appeal(workflow));
    corrected().ifPresent(steps::add);

    steps.add(
        new NextStep(
            null,
            "How (%s, cause %s): %s"
                .formatted(workflow.owner(), first().cause().replace('_', ' '), workflow.steps())));
    return steps;
  }

  private DenialFacts first() {
    return rows.get(0);
  }

  private String name() {
    BigDecimal amount =
        rows.stream().map(DenialFacts::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    String lines =
        rows.stream()
            .map(DenialFacts::line)
            .distinct()
            .map(line -> line == 0 ? "whole claim" : "line " + line)
            .collect(Collectors.joining(", "));
    String code = first().carc() == null ? "status 4" : first().group() + "-" + first().carc();
    return "the denial of %s (%s, %s)".formatted(Words.amount(amount), code, lines);
  }

  private NextStep appeal(Workflow workflow) {
    LocalDate deadline = first().appealDeadline();
    if (first().appealable()) {
      return new NextStep(
          first().sendBy(),
          "Send the appeal of %s, if there is to be one (for this cause: %s); it must arrive by %s%s"
              .formatted(name(), workflow.appealable(), deadline, assumption()));
    }
    return new NextStep(null, "No appeal of " + name() + ": " + whyNot(deadline));
  }

  /** Windows that no rule gives are assumptions: CLAIMS 6. */
  private String assumption() {
    LocalDate notice = first().noticeDate();
    return notice != null
            && claim
                .perspective()
                .codes()
                .windows()
                .find(AppealStep.APPEAL_1, filing(), notice)
                .filter(AppealWindow::isAssumed)
                .isPresent()
        ? ", as is assumed: the contract may say otherwise"
        : "";
  }

  /** CLP06 of the answer that denies, else SBR09. */
  private @Nullable String filing() {
    return claim.decisions().stream()
        .filter(each -> each.answer().id().equals(first().remitId()))
        .map(each -> each.answer().remit().claim().filing())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(claim.filing());
  }

  private String whyNot(@Nullable LocalDate deadline) {
    if (List.of(first().remarks().split("\\|")).contains(RemarkRefinements.UNPROCESSABLE)) {
      return "remark MA130 says that the claim could not be processed; only a new claim helps";
    }
    return deadline != null && claim.perspective().businessDate().isAfter(deadline)
        ? "the last day was " + deadline
        : "this cause is not mended by an appeal";
  }

  private Optional<NextStep> corrected() {
    LocalDate deadline = first().correctedClaimDeadline();
    if (deadline == null) {
      return Optional.empty();
    }
    return Optional.of(
        claim.perspective().businessDate().isAfter(deadline)
            ? new NextStep(null, "The last day for a corrected claim was " + deadline)
            : new NextStep(
                deadline, "Send a corrected claim, if one is to be sent, for " + name()));
  }
}
