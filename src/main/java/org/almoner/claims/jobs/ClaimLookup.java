package org.almoner.claims.jobs;

import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.decide.Perspective;
import org.almoner.claims.jobs.FoundRows.Found;
import org.almoner.claims.match.ClaimGroup;
import org.almoner.claims.match.Duplicates;
import org.almoner.claims.match.GroupMatching;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Adjustment;
import org.almoner.claims.rows.Payment;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.RemitLine;
import org.almoner.claims.rows.Submission;
import org.almoner.claims.rows.SubmissionLine;
import org.almoner.claims.rows.X12Row;
import org.almoner.engine.lake.Lake;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.types.DataTypes;

/**
 * The claims of a number with all that bears on them, decided as the night decides them, but by the
 * day that is asked for. Only rows that are connected with the number are brought to one place.
 */
public final class ClaimLookup {
  private static final String REMIT = "remit_id";
  private static final String SUBMISSION = "submission_id";
  private static final String LINE = "line";

  private final FoundRows rows;
  private final Perspective perspective;

  private ClaimLookup(FoundRows rows, Perspective perspective) {
    this.rows = rows;
    this.perspective = perspective;
  }

  /**
   * All claims of a number, and others that bear on them; none where it is not known.
   *
   * @param number as anybody wrote it
   */
  public static List<DecidedClaim> of(
      SparkSession spark, Lake lake, Perspective perspective, String number) {
    FoundRows rows = new FoundRows(RawTables.of(spark, lake, perspective.businessDate()));
    Perspective agreed =
        new Perspective(
            perspective.businessDate(),
            perspective.maturityDays(),
            perspective.codes().with(AgreedRules.of(spark, lake)));
    return new ClaimLookup(rows, agreed).claims(number);
  }

  private List<DecidedClaim> claims(String number) {
    Map<Side, List<Found>> found = connected(number);
    List<Found> answers = withoutSeenBefore(found.getOrDefault(Side.ANSWERED, List.of()));
    Set<String> sent = ids(found.getOrDefault(Side.SENT, List.of()));
    Set<String> answered = ids(answers);
    Set<String> paid =
        answers.stream().map(each -> rows.read(Remit.class, each).paymentId()).collect(toSet());
    Stream<Found> members =
        Stream.of(
                found.getOrDefault(Side.SENT, List.of()),
                answers,
                found.getOrDefault(Side.ACKNOWLEDGED, List.of()),
                rows.of(SubmissionLine.class, List.of(SUBMISSION, LINE), sent),
                rows.of(RemitLine.class, List.of(REMIT, LINE), answered),
                rows.of(Adjustment.class, List.of(REMIT, LINE, "ordinal"), answered),
                rows.of(Payment.class, List.of("payment_id"), paid))
            .flatMap(List::stream);
    ClaimGroup group =
        new GroupRows(members.map(Found::member).iterator(), rows.cells()).group(rows.notes());
    return GroupMatching.of(group, rows.order()).stream()
        .map(history -> DecidedClaim.of(history, perspective))
        .toList();
  }

  /** Rows that are connected with a number, however far. */
  private Map<Side, List<Found>> connected(String number) {
    Carried asked = Carried.number(number);
    Set<String> known = new HashSet<>(asked.ofSent());
    known.addAll(asked.ofAnswered());
    Map<Side, List<Found>> found = new LinkedHashMap<>();
    int before;
    do {
      before = known.size();
      for (Side side : Side.values()) {
        List<Found> rows = this.rows.where(side.kind, List.of(side.key), side.meets(known));
        rows.forEach(row -> known.addAll(side.of(row, this.rows)));
        found.put(side, rows);
      }
    } while (known.size() > before);
    return found;
  }

  private List<Found> withoutSeenBefore(List<Found> answers) {
    Set<String> seen =
        Duplicates.remits(
            answers.stream().map(each -> rows.read(Remit.class, each)).toList(), rows.order());
    return answers.stream().filter(each -> !seen.contains(each.id())).toList();
  }

  private static Set<String> ids(List<Found> rows) {
    return rows.stream().map(Found::id).collect(toSet());
  }

  /** Rows that connect others. */
  private enum Side {
    SENT(Submission.class, SUBMISSION, "pcn", "original_icn", "", "member_id", "charge"),
    ANSWERED(Remit.class, REMIT, "pcn", "icn", "ref_f8", "member_id", "charge"),
    ACKNOWLEDGED(Acknowledgement.class, "ack_id", "reference", "icn", "", "", "");

    private final Class<? extends X12Row> kind;
    private final String key;
    private final Column[] carried;

    /**
     * @param carried columns of {@link Carried}, empty where the table has none
     */
    Side(Class<? extends X12Row> kind, String key, String... carried) {
      this.kind = kind;
      this.key = key;
      this.carried =
          Arrays.stream(carried)
              .map(name -> name.isEmpty() ? lit(null).cast(DataTypes.StringType) : col(name))
              .toArray(Column[]::new);
    }

    /** Whether a row of its table is connected with what is known. */
    Column meets(Set<String> known) {
      Set<String> names = new HashSet<>(known);
      boolean isSent = this == SENT;
      UDF5<String, String, String, String, String, Boolean> meets =
          (number, icn, otherIcn, member, charge) -> {
            Carried each = new Carried(number, icn, otherIcn, member, charge);
            return isSent ? each.isSent(names) : each.isAnswered(names);
          };
      Column found = udf(meets, DataTypes.BooleanType).apply(carried);
      return this == ACKNOWLEDGED ? found.and(col("kind").equalTo("277CA")) : found;
    }

    /** What a row of it makes known. */
    List<String> of(Found row, FoundRows rows) {
      return switch (this) {
        case SENT -> {
          Submission each = rows.read(Submission.class, row);
          yield new Carried(
                  each.claim().pcn(),
                  each.references().originalIcn(),
                  null,
                  each.parties().memberId(),
                  each.claim().charge().toPlainString())
              .ofSent();
        }
        case ANSWERED -> {
          Remit each = rows.read(Remit.class, row);
          yield new Carried(
                  each.claim().pcn(),
                  each.claim().icn(),
                  each.refF8(),
                  each.memberId(),
                  each.claim().charge().toPlainString())
              .ofAnswered();
        }
        case ACKNOWLEDGED -> {
          Acknowledgement each = rows.read(Acknowledgement.class, row);
          yield new Carried(each.reference(), each.icn(), null, null, null).ofSent();
        }
      };
    }
  }
}
