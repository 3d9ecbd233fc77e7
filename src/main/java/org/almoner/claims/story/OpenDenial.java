package org.almoner.claims.story;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.claims.codes.CodeLabels;
import org.almoner.claims.codes.Workflow;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.decide.Decision;
import org.almoner.claims.decide.DenialFacts;
import org.almoner.claims.decide.Denials;
import org.jspecify.annotations.Nullable;

/**
 * Denials of a claim that stand and are worked alike.
 *
 * @param rows at least one
 */
record OpenDenial(DecidedClaim claim, List<DenialFacts> rows, CodeLabels labels) {
  private static final String PATIENT = "PR";

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

  static List<OpenDenial> of(DecidedClaim claim, CodeLabels labels) {
    return Denials.of(claim).stream()
        .filter(row -> row.resolvedDate() == null)
        .collect(groupingBy(Kind::of, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .map(rows -> new OpenDenial(claim, rows, labels))
        .toList();
  }

  /** What is denied, what to send in which order, then how it is mended. */
  List<NextStep> steps() {
    List<NextStep> steps = new ArrayList<>();
    steps.add(NextStep.undated(name()));
    steps.addAll(new Remedies(this).steps());
    steps.addAll(how());
    return steps;
  }

  DenialFacts first() {
    return rows.get(0);
  }

  Workflow workflow() {
    return claim.perspective().codes().workflows().of(first().cause());
  }

  /** The answer that denies. */
  Optional<Decision> decision() {
    return claim.decisions().stream()
        .filter(each -> each.answer().id().equals(first().remitId()))
        .findFirst();
  }

  private String name() {
    BigDecimal amount =
        rows.stream().map(DenialFacts::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    String lines =
        rows.stream()
            .map(DenialFacts::line)
            .distinct()
            .map(line -> line == 0 ? "whole claim" : "line " + line)
            .collect(joining(", "));
    return "Denied %s, %s: %s".formatted(Words.amount(amount), lines, reasons());
  }

  /** Codes and their meaning. */
  private String reasons() {
    String reason =
        decision().stream()
            .flatMap(each -> each.adjustments().stream())
            .filter(each -> each.isDenial() && isFirst(each.adjustment().carc()))
            .map(each -> Decided.reason(each, labels))
            .findFirst()
            .orElse("status 4, without a reason code");
    return Stream.concat(Stream.of(reason), remarks().map(each -> "remark " + each))
        .collect(joining(", "));
  }

  private boolean isFirst(@Nullable String carc) {
    return carc != null && carc.equals(first().carc());
  }

  private Stream<String> remarks() {
    return Stream.of(first().remarks().split("\\|"))
        .filter(each -> !each.isEmpty())
        .map(each -> Decided.remark(each, labels));
  }

  private List<NextStep> how() {
    List<String> texts = new ArrayList<>(workflow().steps());
    patientStep().ifPresent(texts::add);
    List<NextStep> steps = new ArrayList<>();
    steps.add(
        NextStep.undated(
            "How to mend it (cause: %s; whose work: %s):"
                .formatted(first().cause().replace('_', ' '), workflow().owner())));
    for (int at = 0; at < texts.size(); at++) {
      steps.add(NextStep.undated("  %d %s".formatted(at + 1, texts.get(at))));
    }
    return steps;
  }

  /** CLAIMS 9: never a bill to the patient unless the payer says that the patient owes. */
  private Optional<String> patientStep() {
    if (PATIENT.equals(first().group())) {
      return Optional.of(
          Objects.requireNonNullElse(
              workflow().patientStep(),
              "no bill to the patient before all of this has failed, though the payer says that"
                  + " the patient owes it"));
    }
    return Optional.ofNullable(workflow().patientStep())
        .map(
            any ->
                "no bill to the patient, unless the payer decides anew and says that the"
                    + " patient owes it (group PR)");
  }
}
