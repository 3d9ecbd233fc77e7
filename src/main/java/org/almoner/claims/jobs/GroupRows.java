package org.almoner.claims.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.almoner.claims.match.Answered;
import org.almoner.claims.match.ClaimGroup;
import org.almoner.claims.match.Submitted;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Adjustment;
import org.almoner.claims.rows.Payment;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.RemitLine;
import org.almoner.claims.rows.Submission;
import org.almoner.claims.rows.SubmissionLine;
import org.almoner.claims.rows.X12Row;
import org.apache.spark.sql.Row;

/** The rows of one group, put together: lines to their submissions, answers to their payments. */
final class GroupRows {
  /** What groups are made of, by the name that a row of one carries. */
  private static final Map<String, Class<? extends X12Row>> KINDS =
      Map.of(
          "submission", Submission.class,
          "submission_line", SubmissionLine.class,
          "remit", Remit.class,
          "remit_line", RemitLine.class,
          "adjustment", Adjustment.class,
          "payment", Payment.class,
          "acknowledgement", Acknowledgement.class);

  static List<Class<? extends X12Row>> kinds() {
    return List.copyOf(KINDS.values());
  }

  /** The name of a kind. */
  static String kind(Class<? extends X12Row> kind) {
    return KINDS.entrySet().stream()
        .filter(each -> each.getValue().equals(kind))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private final List<Submission> submissions = new ArrayList<>();
  private final Map<String, List<SubmissionLine>> submissionLines = new HashMap<>();
  private final List<Remit> remits = new ArrayList<>();
  private final Map<String, List<RemitLine>> remitLines = new HashMap<>();
  private final Map<String, List<Adjustment>> adjustments = new HashMap<>();
  private final Map<String, Payment> payments = new HashMap<>();
  private final List<Acknowledgement> acknowledgements = new ArrayList<>();

  /**
   * @param rows of {@link GroupMembers}
   */
  GroupRows(Iterator<Row> rows, RawCells cells) {
    rows.forEachRemaining(row -> add(row.getString(1), row.getList(2), cells));
  }

  private void add(String kind, List<String> row, RawCells cells) {
    switch (kind) {
      case "submission" -> submissions.add(cells.read(Submission.class, row));
      case "submission_line" -> {
        SubmissionLine line = cells.read(SubmissionLine.class, row);
        submissionLines.computeIfAbsent(line.submissionId(), any -> new ArrayList<>()).add(line);
      }
      case "remit" -> remits.add(cells.read(Remit.class, row));
      case "remit_line" -> {
        RemitLine line = cells.read(RemitLine.class, row);
        remitLines.computeIfAbsent(line.remitId(), any -> new ArrayList<>()).add(line);
      }
      case "adjustment" -> {
        Adjustment each = cells.read(Adjustment.class, row);
        adjustments.computeIfAbsent(each.remitId(), any -> new ArrayList<>()).add(each);
      }
      case "payment" -> {
        Payment payment = cells.read(Payment.class, row);
        payments.put(payment.paymentId(), payment);
      }
      case "acknowledgement" -> acknowledgements.add(cells.read(Acknowledgement.class, row));
      default -> throw new IllegalArgumentException(kind);
    }
  }

  /**
   * @param transport what transactions are warned of, and which were rejected
   */
  ClaimGroup group(TransactionNotes transport) {
    List<Submitted> submitted =
        submissions.stream().map(each -> submitted(each, transport)).toList();
    Map<String, List<Acknowledgement>> rejections = new HashMap<>();
    submissions.forEach(
        each -> rejections.put(each.submissionId(), transport.rejections().of(each.origin())));
    return new ClaimGroup(
        submitted, remits.stream().map(this::answered).toList(), acknowledgements, rejections);
  }

  private Submitted submitted(Submission each, TransactionNotes transport) {
    List<SubmissionLine> lines =
        new ArrayList<>(submissionLines.getOrDefault(each.submissionId(), List.of()));
    lines.sort(Comparator.comparingInt(SubmissionLine::line));
    return new Submitted(
        each.with(each.warnings().and(transport.warnings(each.origin().envelope()))), lines);
  }

  private Answered answered(Remit each) {
    List<RemitLine> lines = new ArrayList<>(remitLines.getOrDefault(each.remitId(), List.of()));
    lines.sort(Comparator.comparingInt(RemitLine::line));
    List<Adjustment> all = new ArrayList<>(adjustments.getOrDefault(each.remitId(), List.of()));
    all.sort(Comparator.comparingInt(Adjustment::line).thenComparingInt(Adjustment::ordinal));
    Payment payment = payments.get(each.paymentId());
    if (payment == null) {
      throw new IllegalStateException("A remit lacks its payment");
    }
    return new Answered(each, lines, all, payment);
  }
}
