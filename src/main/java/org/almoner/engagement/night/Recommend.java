package org.almoner.engagement.night;

import static org.almoner.tables.engagement.EngagementContacts.INT_CONTACT_STATE;
import static org.almoner.tables.engagement.EngagementFeatures.FEATURES_DAILY;
import static org.almoner.tables.engagement.EngagementMarts.EXPERIMENT_ASSIGNMENTS;
import static org.almoner.tables.engagement.EngagementMarts.RECOMMENDATIONS;
import static org.almoner.tables.engagement.EngagementStaging.STG_BRANDS;
import static org.almoner.tables.ops.RegistryTables.OPS_MODELS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.config.engagement.Recommendations;
import org.almoner.engagement.fairness.ScoreDrift;
import org.almoner.engagement.features.LatestFeatures;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Severity;
import org.almoner.engine.SqlLiteral;
import org.almoner.engine.SqlText;
import org.almoner.engine.Table;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import scala.reflect.ClassTag$;

/**
 * Whom each FRM should contact tomorrow. Every active patient is scored in one pass with the
 * broadcast model of the registry, or by the rule where none may be used; limits come from what is
 * known today, the features from the latest good date.
 *
 * @param experiment the current one, empty without one
 */
public record Recommend(Recommendations limits, String experiment) implements Job {
  private static final String DOMAIN = "engagement";
  private static final String CANDIDATES = "recommendation_candidates";
  private static final String RANKS = "recommendation_ranks";
  private static final String SILENT = "silent_brands";

  @Override
  public String name() {
    return "recommend-engagement";
  }

  /** The registry's history is an input: another model in production is another list. */
  @Override
  public List<Table> inputs() {
    return List.of(
        STG_BRANDS, INT_CONTACT_STATE, FEATURES_DAILY, EXPERIMENT_ASSIGNMENTS, OPS_MODELS);
  }

  @Override
  public List<Table> outputs() {
    return List.of(RECOMMENDATIONS);
  }

  @Override
  public Map<String, SqlLiteral> settings() {
    return Map.of(
        "current_experiment", SqlLiteral.of(experiment),
        "largest_list", SqlLiteral.of(limits.largestList()),
        "contact_limit", SqlLiteral.of(limits.contactLimit()),
        "cool_down_days", SqlLiteral.of(limits.coolDownDays()),
        "complaint_stop_days", SqlLiteral.of(limits.complaintStopDays()));
  }

  @Override
  public String definition() {
    return SqlText.ofView(DOMAIN, CANDIDATES)
        + SqlText.ofView(DOMAIN, RANKS)
        + SqlText.ofView(DOMAIN, SILENT)
        + limits;
  }

  @Override
  public boolean worksOnEarlierInputs() {
    return true;
  }

  @Override
  public void run(JobContext context) {
    LatestFeatures features = LatestFeatures.of(context);
    features.date().ifPresent(date -> context.keep(FEATURES_DAILY, date, RECOMMENDATIONS));
    reportAge(context, features);
    boolean current = reportLate(context);
    reportSilentBrands(context);
    Dataset<Row> candidates =
        context.sql(
            SqlText.ofView(DOMAIN, CANDIDATES), Map.of(LatestFeatures.VIEW, features.rows()));
    NightModel model = NightModel.of(context, Arrays.asList(features.rows().columns()));
    Map<String, Dataset<Row>> scored =
        Map.of("scored_candidates", scored(context, candidates, model));
    Advice advice =
        new Advice(
            context.date().date(),
            model.version(),
            model.fallbackReason(),
            new Advice.FeatureSource(
                features.date().map(LocalDate::parse).orElse(null),
                context.version(FEATURES_DAILY),
                current),
            limits);
    write(
        context,
        context
            .sql(SqlText.ofView(DOMAIN, RANKS), scored)
            .map(advice, Encoders.row(RECOMMENDATIONS.schema())),
        model);
  }

  /** Also compares the scores with those that the model was approved with. */
  private static void write(JobContext context, Dataset<Row> list, NightModel model) {
    if (model.reference() == null) {
      context.write(RECOMMENDATIONS, list);
      return;
    }
    ScoreDrift drift = new ScoreDrift(model.reference());
    Observation observation = new Observation();
    context.write(RECOMMENDATIONS, drift.watch(list, observation));
    try {
      drift.judge(observation.getAsJava()).forEach(context::report);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while measuring the scores", e);
    }
  }

  private static Dataset<Row> scored(
      JobContext context, Dataset<Row> candidates, NightModel model) {
    Broadcast<NightModel> everywhere =
        context.spark().sparkContext().broadcast(model, ClassTag$.MODULE$.apply(NightModel.class));
    StructType schema = Scoring.schema(candidates.schema());
    return candidates.map(new Scoring(everywhere), Encoders.row(schema));
  }

  private static void reportAge(JobContext context, LatestFeatures features) {
    context.report(
        new CheckResult(
            RECOMMENDATIONS.fullName(),
            "the features are those of the date",
            Severity.WARN,
            features.date().filter(context.date().toString()::equals).isPresent(),
            features.date().map(date -> "features of " + date).orElse("no features")));
  }

  /** Whether all deliveries that the list is made from were there. */
  private static boolean reportLate(JobContext context) {
    List<String> late =
        Stream.of(STG_BRANDS, INT_CONTACT_STATE, FEATURES_DAILY)
            .filter(input -> !context.isCurrent(input))
            .map(Table::fullName)
            .toList();
    context.report(
        new CheckResult(
            RECOMMENDATIONS.fullName(),
            "the list knows what was delivered for the date",
            Severity.WARN,
            late.isEmpty(),
            String.join(", ", late)));
    return late.isEmpty();
  }

  /** The other brands are served all the same. */
  private static void reportSilentBrands(JobContext context) {
    List<String> silent =
        context.sql(SqlText.ofView(DOMAIN, SILENT)).collectAsList().stream()
            .map(brand -> brand.getString(0) + ": " + brand.getString(1))
            .toList();
    context.report(
        new CheckResult(
            RECOMMENDATIONS.fullName(),
            "every brand has active patients with an FRM",
            Severity.WARN,
            silent.isEmpty(),
            String.join("; ", silent)));
  }
}
