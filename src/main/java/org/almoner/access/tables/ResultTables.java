package org.almoner.access.tables;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almoner.access.coverage.AccessOutcome;
import org.almoner.access.coverage.Position;
import org.almoner.access.engine.Forecast;
import org.almoner.access.engine.Priced;
import org.almoner.access.engine.PricedArm;
import org.almoner.access.engine.RankedArm;
import org.almoner.access.engine.Warning;
import org.almoner.access.input.RuleType;
import org.almoner.access.input.Stage;
import org.almoner.access.support.SupportOutcome;
import org.almoner.access.terms.Labelled;

/** The tables of results. */
public final class ResultTables {

  record AccessRow(String request, AccessOutcome outcome) {
    Position position() {
      return outcome.position();
    }

    boolean has(RuleType type) {
      return position().ruleTypes().contains(type);
    }
  }

  record SupportRow(String request, SupportOutcome outcome) {}

  record RankedRow(String request, RankedArm arm) {
    SupportOutcome outcome() {
      return arm.outcome();
    }
  }

  record ForecastRow(SupportRow support, Forecast forecast) {}

  record WarningRow(String request, Warning warning) {}

  public static final ResultTable<?> ACCESS_OUTCOMES =
      ResultTable.<AccessRow>of("access_outcomes", ResultTables::access)
          .with("request_id", AccessRow::request)
          .with("access_arm", row -> row.outcome.arm().name())
          .word("line_resolution", row -> row.position().resolution())
          .with("line_id", row -> row.position().lineId())
          .with("matched_lines", row -> row.position().search().matched().size())
          .word("list_status", row -> row.position().listStatus())
          .word("coverage_outcome", row -> row.position().coverage())
          .with("coverage_gap", row -> row.outcome.isGap())
          .with("eligible", row -> row.outcome.isEligible())
          .with("conflicting", row -> row.position().conflicting())
          .word("rule_application_state", row -> row.position().ruleApplication())
          .word("interpretation_confidence", row -> row.position().confidence())
          .figure("raw_approval_complexity", row -> row.outcome.restrictions().raw())
          .figure("approval_complexity", row -> row.outcome.restrictions().approval())
          .figure("administrative_burden", row -> row.outcome.restrictions().burden())
          .figure("delta_approval_complexity", row -> row.outcome.deltaComplexity())
          .figure("delta_administrative_burden", row -> row.outcome.deltaBurden())
          .with("pa", row -> row.has(RuleType.PA))
          .with("st", row -> row.has(RuleType.ST))
          .with("ql", row -> row.has(RuleType.QL))
          .with("sp", row -> row.has(RuleType.SP))
          .with("not_listed", row -> row.outcome.isGap())
          .with("restriction_types", row -> row.outcome.restrictionTypes())
          .with("dominant_barrier", row -> row.outcome.dominantBarrier());

  public static final ResultTable<?> SUPPORT_OUTCOMES =
      ResultTable.<SupportRow>of("support_outcomes", ResultTables::support)
          .with("request_id", SupportRow::request)
          .with("access_arm", row -> row.outcome.input().arm())
          .with("support_arm", row -> row.outcome.arm().name())
          .with("provenance", row -> row.outcome.input().provenance())
          .word("access_input_kind", row -> row.outcome.input().kind())
          .word("precondition", row -> row.outcome.input().precondition())
          .word("capacity_state", row -> row.outcome.workload().state())
          .figure("effective_fte", row -> row.outcome.workload().fte())
          .figure("load", row -> row.outcome.workload().load())
          .figure("strain", row -> row.outcome.workload().strain())
          .figure("capacity_multiplier", row -> row.outcome.workload().multiplier())
          .with("high_capacity_strain", row -> row.outcome.workload().highStrain())
          .figure("support_complexity", row -> row.outcome.operations().complexity())
          .figure("expected_approval_delay_days", row -> row.outcome.operations().delay())
          .word("inferred_stage", row -> row.outcome.path().inferred())
          .figure("dropout_risk", row -> row.outcome.operations().dropout())
          .figure("retained_proxy", row -> row.outcome.operations().retained())
          .figure("operational_burden", row -> row.outcome.operations().burden())
          .figure("capacity_strain_index", row -> row.outcome.operations().strainIndex())
          .figure("attribution_referred", row -> row.outcome.path().share(Stage.REFERRED))
          .figure("attribution_enrolled", row -> row.outcome.path().share(Stage.ENROLLED))
          .figure(
              "attribution_benefits_investigation",
              row -> row.outcome.path().share(Stage.BENEFITS_INVESTIGATION))
          .figure(
              "attribution_prior_authorization",
              row -> row.outcome.path().share(Stage.PRIOR_AUTHORIZATION))
          .figure("attribution_initiated", row -> row.outcome.path().share(Stage.INITIATED))
          .word("dominant_stage", row -> row.outcome.path().dominant())
          .with("friction_tags", row -> tags(row.outcome))
          .figure("delta_delay_days", row -> row.outcome.benefit().delay())
          .figure("delta_dropout_risk", row -> row.outcome.benefit().dropout())
          .figure("delta_operational_burden", row -> row.outcome.benefit().burden())
          .figure("net_benefit", row -> row.outcome.benefit().net())
          .figure("scenario_benefit_score", row -> row.outcome.benefit().score());

  public static final ResultTable<?> RANKED_INTERVENTIONS =
      ResultTable.<RankedRow>of("mart_ranked_interventions", ResultTables::ranked)
          .with("request_id", RankedRow::request)
          .with("access_arm", row -> row.outcome().input().arm())
          .with("rank", row -> row.arm.rank())
          .with("support_arm", row -> row.outcome().arm().name())
          .figure("scenario_benefit_score", row -> row.outcome().benefit().score())
          .figure("net_benefit", row -> row.outcome().benefit().net())
          .word("target_stage", row -> row.outcome().arm().targetStage())
          .word("dominant_stage", row -> row.outcome().path().dominant())
          .with("aligned", row -> row.arm.aligned())
          .word("limiting_factor", row -> row.arm.limit());

  public static final ResultTable<?> FORECAST_SENSITIVITY =
      ResultTable.<ForecastRow>of("mart_forecast_sensitivity", ResultTables::forecasts)
          .with("request_id", row -> row.support.request)
          .with("access_arm", row -> row.support.outcome.input().arm())
          .with("support_arm", row -> row.support.outcome.arm().name())
          .figure("initiation_proxy", row -> row.forecast.initiation())
          .figure("retained_treatment_proxy", row -> row.forecast.retained())
          .figure("utilization_index", row -> row.forecast.utilization())
          .figure("commercial_impact_index", row -> row.forecast.commercialImpact());

  public static final ResultTable<?> ACCESS_WARNINGS =
      ResultTable.<WarningRow>of("access_warnings", ResultTables::warnings)
          .with("request_id", WarningRow::request)
          .with("access_arm", row -> row.warning.accessArm())
          .with("support_arm", row -> row.warning.supportArm())
          .word("code", row -> row.warning.code())
          .with("provenance", row -> row.warning.provenance())
          .word("severity", row -> row.warning.code().severity());

  public static final List<ResultTable<?>> ALL =
      List.of(
          ACCESS_OUTCOMES,
          SUPPORT_OUTCOMES,
          RANKED_INTERVENTIONS,
          FORECAST_SENSITIVITY,
          ACCESS_WARNINGS);

  private static String tags(SupportOutcome outcome) {
    return outcome.frictionTags().stream().map(Labelled::label).collect(Collectors.joining("|"));
  }

  private static List<AccessRow> access(Priced priced) {
    return priced.arms().stream()
        .filter(arm -> arm.access() != null)
        .map(arm -> new AccessRow(priced.request().requestId(), arm.access()))
        .toList();
  }

  private static List<SupportRow> support(Priced priced) {
    String request = priced.request().requestId();
    return priced.arms().stream()
        .flatMap(arm -> arm.support().stream().map(each -> new SupportRow(request, each)))
        .toList();
  }

  private static List<RankedRow> ranked(Priced priced) {
    String request = priced.request().requestId();
    return priced.arms().stream()
        .flatMap(arm -> arm.ranking().stream().map(each -> new RankedRow(request, each)))
        .toList();
  }

  private static List<ForecastRow> forecasts(Priced priced) {
    return priced.arms().stream().flatMap(arm -> forecasts(priced, arm).stream()).toList();
  }

  private static List<ForecastRow> forecasts(Priced priced, PricedArm arm) {
    String request = priced.request().requestId();
    return IntStream.range(0, arm.forecasts().size())
        .mapToObj(
            i ->
                new ForecastRow(
                    new SupportRow(request, arm.support().get(i)), arm.forecasts().get(i)))
        .toList();
  }

  private static List<WarningRow> warnings(Priced priced) {
    String request = priced.request().requestId();
    return priced.arms().stream()
        .flatMap(arm -> arm.warnings().stream().map(each -> new WarningRow(request, each)))
        .toList();
  }

  private ResultTables() {}
}
