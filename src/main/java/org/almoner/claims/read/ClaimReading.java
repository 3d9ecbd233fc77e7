package org.almoner.claims.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almoner.claims.rows.ClaimDates;
import org.almoner.claims.rows.ClaimParties;
import org.almoner.claims.rows.ClaimReferences;
import org.almoner.claims.rows.ClaimTerms;
import org.almoner.claims.rows.Keys;
import org.almoner.claims.rows.Normalised;
import org.almoner.claims.rows.Origin;
import org.almoner.claims.rows.Quarantined;
import org.almoner.claims.rows.Submission;
import org.almoner.claims.rows.Warning;
import org.almoner.claims.x12.Segment;

/** One claim of an 837 while its segments come in: 2300 and what lies in it. */
final class ClaimReading {
  private static final int LONGEST_PCN = 20;

  private final ClaimContext context;
  private final Segment opening;
  private final Origin origin;
  private final Findings findings = new Findings();
  private final ClaimContent content = new ClaimContent();
  private final List<LineReading> lines = new ArrayList<>();
  private final List<OtherPayerReading> otherPayers = new ArrayList<>();
  private final LoopSize size = new LoopSize();

  ClaimReading(ClaimContext context, Segment opening) {
    this.context = context;
    this.opening = opening;
    this.origin = context.envelope().at(opening.offset());
  }

  void take(Segment segment, String loop) {
    if (!size.admits(segment)) {
      return;
    }
    if (loop.equals("2320") || loop.startsWith("2330")) {
      if (segment.is("SBR")) {
        otherPayers.add(new OtherPayerReading(context.envelope().at(segment.offset()), segment));
      } else if (!otherPayers.isEmpty()) {
        last(otherPayers).take(segment);
      }
    } else if (loop.startsWith("24")) {
      takeInLine(segment, loop);
    } else {
      content.take(segment, loop, findings);
    }
  }

  /** Gives the claim's rows, or its refusal; whether it is staged. */
  boolean give(RowSink sink) {
    BigDecimal charge = Amounts.of(opening.element(2));
    if (size.isExceeded()) {
      refuse("clm_too_large", "more than a claim may have", sink);
      return false;
    }
    if (charge == null || opening.element(1).isEmpty()) {
      refuse("clm_incomplete", "CLM01 or CLM02 absent or unreadable", sink);
      return false;
    }
    String id =
        Keys.of(
            context.envelope().interchangeControl(),
            context.envelope().transactionControl(),
            context.envelope().transaction(),
            context.ordinal(),
            opening.element(1),
            opening.element(2),
            context.submittedText());
    note(charge);
    ClaimParties parties = parties();
    ClaimDates dates = dates();
    sink.put(
        new Submission(
            id,
            origin,
            terms(charge),
            parties,
            dates,
            references(),
            content.diagnoses(),
            content.attachments(),
            lines.size(),
            otherPayers.size(),
            findings.warnings().and(context.headerWarnings())));
    giveParts(id, sink);
    return true;
  }

  private void refuse(String rule, String detail, RowSink sink) {
    sink.put(new Quarantined(context.envelope().file(), opening.offset(), rule, detail, 0));
  }

  private void giveParts(String id, RowSink sink) {
    for (int at = 0; at < lines.size(); at++) {
      sink.put(lines.get(at).row(id, at + 1, opening.value(1)));
    }
    PriorDecisions prior = new PriorDecisions(otherPayers, lines);
    for (int at = 0; at < otherPayers.size(); at++) {
      sink.put(otherPayers.get(at).row(id, at + 1, prior.of(at)));
    }
  }

  private void takeInLine(Segment segment, String loop) {
    boolean isService = LineReading.isService(segment);
    if (segment.is("LX") || (isService && (lines.isEmpty() || last(lines).hasService()))) {
      lines.add(new LineReading(context.envelope().at(segment.offset())));
      findings.addIf(isService, Warning.MISSING_LX);
    }
    if (!lines.isEmpty()) {
      last(lines).take(segment, loop);
    }
  }

  private void note(BigDecimal charge) {
    findings.addIf(opening.element(1).length() > LONGEST_PCN, Warning.PCN_LENGTH);
    findings.addIf(charge.signum() < 0, Warning.NEGATIVE_AMOUNT);
    BigDecimal total = Amounts.ZERO;
    Set<String> controls = new HashSet<>();
    for (LineReading line : lines) {
      total = total.add(line.charge());
      String control = line.lineControl();
      findings.addIf(control != null && !controls.add(control), Warning.LINE_CONTROL_NOT_UNIQUE);
      findings.addIf(line.hasUnreadableDate(), Warning.DATE_UNREADABLE);
      findings.addIf(line.charge().signum() < 0, Warning.NEGATIVE_AMOUNT);
    }
    findings.addIf(!Amounts.areEqual(charge, total), Warning.LINE_TOTAL);
    Set<String> sequences = new HashSet<>();
    sequences.add(String.valueOf(context.subscriber().sequence()));
    for (OtherPayerReading payer : otherPayers) {
      findings.addIf(
          !sequences.add(String.valueOf(payer.sequence())), Warning.PAYER_SEQUENCE_NOT_UNIQUE);
    }
  }

  private ClaimTerms terms(BigDecimal charge) {
    String type = claimType();
    String facility = opening.componentValue(5, 1);
    String frequency = opening.component(5, 3).isEmpty() ? "1" : opening.component(5, 3);
    return new ClaimTerms(
        opening.element(1),
        charge,
        facility,
        frequency,
        opening.value(7),
        Texts.orNull(context.guide()),
        type,
        context.purpose(),
        type.equals("837I") && facility != null ? facility + frequency : null,
        content.drg());
  }

  private String claimType() {
    String guide = context.guide();
    if (guide.contains("X222") || guide.contains("X098")) {
      return "837P";
    }
    if (guide.contains("X223") || guide.contains("X096")) {
      return "837I";
    }
    if (guide.contains("X224") || guide.contains("X097")) {
      return "837D";
    }
    return lines.isEmpty() ? "837P" : lines.get(0).claimType();
  }

  private ClaimParties parties() {
    SubscriberLevel subscriber = context.subscriber();
    PatientLevel patient = context.patient();
    return new ClaimParties(
        findings.npi(context.billing().npi()),
        context.billing().tax(),
        content.rendering(),
        content.referring(),
        subscriber.sequence(),
        subscriber.filing(),
        subscriber.group(),
        subscriber.memberId(),
        context.dependent() != null,
        patient.relationship(),
        findings.day(patient.birthDate()),
        patient.sex(),
        subscriber.payerId(),
        subscriber.payerName(),
        Normalised.first(subscriber.payerId(), subscriber.payerName()));
  }

  private ClaimDates dates() {
    Period service = claimType().equals("837I") ? content.statement(findings) : service();
    return new ClaimDates(context.submitted(), service.from(), service.to());
  }

  private Period service() {
    Period all = content.service();
    for (LineReading line : lines) {
      all = all.with(line.service());
    }
    return all;
  }

  private ClaimReferences references() {
    return new ClaimReferences(
        content.originalIcn(),
        content.authorization(),
        content.referral(),
        content.medicalRecordNumber());
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }
}
