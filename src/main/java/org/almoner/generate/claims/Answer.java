package org.almoner.generate.claims;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.generate.claims.Adjustment.Sort;

/**
 * What a payer says to a claim in an 835.
 *
 * @param number CLP01: the practice's number of the claim, as the payer has it
 * @param status CLP02
 * @param icn CLP07: the payer's number of the claim
 * @param adjustments those of the whole claim
 * @param notes segments that go before the lines
 */
record Answer(
    Claim claim,
    String number,
    String status,
    String icn,
    List<AnsweredLine> lines,
    List<Adjustment> adjustments,
    Notes notes) {

  /**
   * Segments of a claim that few have, each empty for none.
   *
   * @param names NM1 of who else is told
   * @param remarks MIA, MOA
   * @param dates DTM of the claim; where there are any, lines have none
   * @param amounts AMT
   */
  record Notes(String names, String remarks, String dates, String amounts) {
    static final Notes NONE = new Notes("", "", "", "");
  }

  static Answer of(Claim claim, String status, String icn, List<AnsweredLine> lines) {
    return new Answer(claim, claim.number(), status, icn, lines, List.of(), Notes.NONE);
  }

  Answer numbered(String given) {
    return new Answer(claim, given, status, icn, lines, adjustments, notes);
  }

  Answer adjusted(List<Adjustment> given) {
    return new Answer(claim, number, status, icn, lines, given, notes);
  }

  Answer noting(Notes given) {
    return new Answer(claim, number, status, icn, lines, adjustments, given);
  }

  /** The same taken back. */
  Answer reversed() {
    return new Answer(
        claim,
        number,
        "22",
        icn,
        lines.stream().map(AnsweredLine::negated).toList(),
        adjustments.stream().map(Adjustment::negated).toList(),
        Notes.NONE);
  }

  long charge() {
    return lines.stream().mapToLong(AnsweredLine::charge).sum();
  }

  /** What is paid, cents. */
  long paid() {
    return lines.stream().mapToLong(AnsweredLine::paid).sum()
        - adjustments.stream().mapToLong(Adjustment::cents).sum();
  }

  /** Cents of one sort. */
  long sum(Sort sort) {
    return Stream.concat(
            adjustments.stream(), lines.stream().flatMap(line -> line.adjustments().stream()))
        .filter(each -> each.sort() == sort)
        .mapToLong(Adjustment::cents)
        .sum();
  }

  /** Loop 2100. */
  String text() {
    Segments text = new Segments();
    Patient patient = claim.patient();
    long owed = sum(Sort.PATIENT);
    text.add(
            "CLP",
            number,
            status,
            Written.amount(charge()),
            Written.amount(paid()),
            owed == 0 ? "" : Written.amount(owed),
            claim.answeredFiling(),
            icn,
            claim.kind() == Claim.Kind.INSTITUTIONAL ? "13" : "11",
            "1")
        .append(Adjustment.text(adjustments))
        .add("NM1", "QC", "1", patient.last(), patient.first(), "", "", "", "MI", patient.member())
        .append(notes.names())
        .append(notes.remarks())
        .append(notes.dates())
        .append(notes.amounts());
    lines.forEach(line -> text.append(line.text(dates(line))));
    return text.toString();
  }

  private String dates(AnsweredLine line) {
    return Optional.of(notes.dates())
        .filter(given -> !given.isEmpty())
        .map(given -> "")
        .orElseGet(() -> new Segments().add("DTM", "472", Written.day(line.day())).toString());
  }
}
