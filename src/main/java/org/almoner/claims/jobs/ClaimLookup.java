package org.almoner.claims.jobs;

import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.EnumMap;
import java.util.HashSet;
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
import org.almoner.claims.rows.Adjustment;
import org.almoner.claims.rows.Payment;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.RemitLine;
import org.almoner.claims.rows.SubmissionLine;
import org.almoner.engine.lake.Lake;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
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
    Map<Connecting, List<Found>> found = connected(number);
    List<Found> claims = found.getOrDefault(Connecting.SENT, List.of());
    List<Found> answers = withoutSeenBefore(found.getOrDefault(Connecting.ANSWERED, List.of()));
    Set<String> sent = ids(claims);
    Set<String> answered = ids(answers);
    Set<String> paid =
        answers.stream().map(each -> rows.read(Remit.class, each).paymentId()).collect(toSet());
    Stream<Found> members =
        Stream.of(
                claims,
                answers,
                found.getOrDefault(Connecting.ACKNOWLEDGED, List.of()),
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
  private Map<Connecting, List<Found>> connected(String number) {
    Set<String> known = new HashSet<>();
    for (Connecting side : Connecting.values()) {
      known.addAll(Carried.number(side, number).words());
    }
    Map<Connecting, List<Found>> found = new EnumMap<>(Connecting.class);
    int before;
    do {
      before = known.size();
      for (Connecting side : Connecting.values()) {
        List<Found> met = rows.where(side.kind(), List.of(side.key()), meets(side, known));
        met.forEach(row -> known.addAll(rows.carried(side, row).words()));
        found.put(side, met);
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

  /** Whether a row is connected with what is known. */
  private static Column meets(Connecting side, Set<String> known) {
    Set<String> words = new HashSet<>(known);
    UDF1<Row, Boolean> meets = row -> Carried.of(side, row::getAs).meets(words);
    Column[] columns = side.columns().stream().map(name -> col(name)).toArray(Column[]::new);
    Column found = udf(meets, DataTypes.BooleanType).apply(struct(columns));
    return side == Connecting.ACKNOWLEDGED ? found.and(col("kind").equalTo("277CA")) : found;
  }
}
