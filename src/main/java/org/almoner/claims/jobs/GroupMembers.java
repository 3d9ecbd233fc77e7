package org.almoner.claims.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.almoner.claims.match.FileOrder;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Adjustment;
import org.almoner.claims.rows.Payment;
import org.almoner.claims.rows.RecordTexts;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.RemitLine;
import org.almoner.claims.rows.Submission;
import org.almoner.claims.rows.SubmissionLine;
import org.almoner.claims.rows.X12Row;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * All that claims are decided of, as it was known by the business date.
 *
 * @param remits those that were seen before, too
 * @param duplicates {@code remit_id} of these
 */
record GroupMembers(
    KnownRows known,
    Dataset<Row> submissions,
    Dataset<Row> remits,
    Dataset<Row> acknowledgements,
    Dataset<Row> duplicates) {
  static final String GROUP = "group";
  private static final String REMIT = "remit_id";
  private static final String SUBMISSION = "submission_id";
  private static final String PAYMENT = "payment_id";
  private static final String CLAIM = "277CA";

  static GroupMembers of(KnownRows known, FileOrder order) {
    Dataset<Row> remits = known.of(Remit.class, List.of(REMIT));
    return new GroupMembers(
        known,
        known.of(Submission.class, List.of(SUBMISSION)),
        remits,
        known.of(Acknowledgement.class, List.of("ack_id")),
        SeenBefore.remits(remits, order));
  }

  /** Remits that count. */
  Dataset<Row> answers() {
    return remits.join(duplicates, new String[] {REMIT}, "left_anti");
  }

  /** Rows of remits that count nowhere. */
  Dataset<Row> seenBefore(Class<? extends X12Row> kind, List<String> key) {
    Dataset<Row> rows = kind == Remit.class ? remits : known.of(kind, key);
    return rows.join(duplicates, new String[] {REMIT}, "left_semi");
  }

  /** What was said of single claims before they were decided. */
  Dataset<Row> claimAcknowledgements() {
    return acknowledgements.filter(col("kind").equalTo(CLAIM));
  }

  Dataset<Row> ties() {
    return Ties.of(submissions, answers(), claimAcknowledgements());
  }

  /** What whole transactions are warned of, and which were rejected. */
  TransactionNotes notes(CountedFiles files) {
    RecordTexts<Acknowledgement> answers = RecordTexts.of(Acknowledgement.class);
    return TransactionNotes.of(
        files.transactions(),
        acknowledgements
            .filter(col("kind").notEqual(CLAIM).and(col("verdict").equalTo("rejected")))
            .collectAsList()
            .stream()
            .map(row -> answers.read(row::getAs))
            .toList(),
        files.order());
  }

  /** Rows of all kinds with their groups: {@link #GROUP}, kind, cells. */
  Dataset<Row> rows(Broadcast<ClaimGroups> groups) {
    Dataset<Row> answers = answers();
    Dataset<Row> paid =
        answers
            .select(col(PAYMENT), ClaimGroups.of(groups, col(REMIT)).as(GROUP))
            .distinct()
            .join(known.of(Payment.class, List.of(PAYMENT)), PAYMENT);
    return member(submissions, Submission.class, ClaimGroups.of(groups, col(SUBMISSION)))
        .union(lines(groups, SubmissionLine.class, SUBMISSION))
        .union(member(answers, Remit.class, ClaimGroups.of(groups, col(REMIT))))
        .union(lines(groups, RemitLine.class, REMIT))
        .union(adjustments(groups))
        .union(member(paid, Payment.class, col(GROUP)))
        .union(
            member(
                claimAcknowledgements(),
                Acknowledgement.class,
                ClaimGroups.of(groups, col("ack_id"))))
        .filter(col(GROUP).isNotNull());
  }

  private Dataset<Row> lines(
      Broadcast<ClaimGroups> groups, Class<? extends X12Row> kind, String parent) {
    return member(
        known.of(kind, List.of(parent, "line")), kind, ClaimGroups.of(groups, col(parent)));
  }

  private Dataset<Row> adjustments(Broadcast<ClaimGroups> groups) {
    return member(
        known.of(Adjustment.class, List.of(REMIT, "line", "ordinal")),
        Adjustment.class,
        ClaimGroups.of(groups, col(REMIT)));
  }

  private static Dataset<Row> member(
      Dataset<Row> rows, Class<? extends X12Row> kind, Column group) {
    return rows.select(
        group.as(GROUP),
        lit(GroupRows.kind(kind)).as("kind"),
        KnownRows.cells(X12Reader.table(kind)).as("cells"));
  }
}
