package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationCare.MART_CARE_TEAM;
import static org.almoner.tables.population.PopulationCare.MART_CARE_TIERS;
import static org.almoner.tables.population.PopulationFacts.FCT_PATIENT_RISK;
import static org.almoner.tables.population.PopulationFacts.INT_PATIENT_FEATURES;
import static org.almoner.tables.population.PopulationStaging.STG_PROVIDERS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.RecordRows;
import org.almoner.engine.SqlViews;
import org.almoner.engine.Table;
import org.almoner.population.rows.Provider;
import org.almoner.population.rows.Word;
import org.almoner.population.settings.CareSettings;
import org.almoner.population.team.Assignment;
import org.almoner.population.team.CareTeam;
import org.almoner.population.team.Member;
import org.almoner.population.tier.CareTier;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Who cares for whom. Providers of one role are shared out among the patients of its tiers, roles
 * apart from each other.
 */
public record AssignCareTeam() implements Job {
  private static final String MEMBERS = "care_team_members";
  private static final SqlViews VIEWS = SqlViews.of("population").with(MEMBERS);

  @Override
  public String name() {
    return "assign-population-care-team";
  }

  @Override
  public List<Table> inputs() {
    return List.of(
        MART_CARE_TIERS, FCT_PATIENT_RISK, INT_PATIENT_FEATURES, STG_PROVIDERS, MART_CARE_TEAM);
  }

  @Override
  public List<Table> outputs() {
    return List.of(MART_CARE_TEAM);
  }

  @Override
  public String definition() {
    return VIEWS.text() + RuleFiles.text();
  }

  @Override
  public void run(JobContext context) {
    LocalDate date = context.date().date();
    Map<CareTier, String> roles = CareSettings.on(date).staff().leading();
    List<Provider> providers =
        context.read(STG_PROVIDERS).collectAsList().stream().map(AssignCareTeam::provider).toList();
    MapFunction<Row, String> role = row -> role(roles, row);
    RecordRows rows = new RecordRows(MART_CARE_TEAM.schema());
    FlatMapGroupsFunction<String, Row, Row> assign =
        (of, members) -> {
          List<Member> all = new ArrayList<>();
          members.forEachRemaining(row -> all.add(member(row)));
          return CareTeam.assign(all, providers, roles).stream()
              .map(each -> row(rows, each, date))
              .iterator();
        };
    Dataset<Row> assigned =
        VIEWS
            .open(context, MEMBERS)
            .groupByKey(role, Encoders.STRING())
            .flatMapGroups(assign, Encoders.row(MART_CARE_TEAM.schema()));
    context.write(MART_CARE_TEAM, assigned);
  }

  private static String role(Map<CareTier, String> roles, Row row) {
    CareTier tier = Word.of(CareTier.class, row.getAs("tier"));
    return Objects.requireNonNull(roles.get(tier), tier.word());
  }

  private static Member member(Row row) {
    return new Member(
        row.getAs("patient_id"),
        Word.of(CareTier.class, row.getAs("tier")),
        row.getAs("composite"),
        new HashSet<>(row.getList(row.fieldIndex("conditions"))),
        row.getAs("previous_provider_id"));
  }

  private static Provider provider(Row row) {
    String skills = row.getAs("skills");
    Set<String> known =
        skills == null
            ? Set.of()
            : Arrays.stream(skills.split("\\|", -1))
                .map(String::strip)
                .filter(skill -> !skill.isEmpty())
                .collect(Collectors.toSet());
    return new Provider(
        row.getAs("provider_id"), row.getAs("role"), known, row.getAs("panel_size"));
  }

  private static Row row(RecordRows rows, Assignment assignment, LocalDate date) {
    Map<String, Object> values = RecordRows.values(assignment);
    values.put("as_of", date.plusDays(1));
    values.put("business_date", date);
    return rows.of(values);
  }
}
