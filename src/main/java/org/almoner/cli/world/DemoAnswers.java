package org.almoner.cli.world;

import java.io.PrintWriter;
import java.util.List;
import org.almoner.cli.options.SparkRows;
import org.almoner.cli.output.Format;
import org.almoner.engine.query.ReadOnlySql;

/** The questions that a first look at the marts answers. */
record DemoAnswers(ReadOnlySql sql, PrintWriter out) {
  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "How is casework doing?",
              """
              select case_type, total_cases as cases, active_cases as active,
                     round(avg_hours_to_first_response, 1) as hours_to_response,
                     round(avg_days_to_resolution, 1) as days_to_resolution,
                     round(sla_breach_rate, 3) as sla_breach_rate, round(avg_csat, 2) as csat,
                     stale_cases as stale
              from mart_ops_kpis order by case_type = 'all', case_type\
              """),
          new Question(
              "What slows cases down?",
              """
              select factor, level, outcome, n, round(estimate, 3) as estimate,
                     round(ci_low, 3) as ci_low, round(ci_high, 3) as ci_high
              from mart_bottlenecks
              where factor in ('missing_documents', 'advocate_load', 'handoffs')
              order by factor, level\
              """),
          new Question(
              "Which cases has nobody touched for longest?",
              """
              select case_id, case_type, urgency, advocate_name,
                     round(hours_since_interaction / 24, 1) as days_untouched, is_sla_breached
              from mart_stale_cases order by hours_since_interaction desc, case_id limit 5\
              """),
          new Question(
              "Which conditions cost most? (Synthea sample)",
              """
              select condition_description, patients, encounters_total,
                     round(total_cost) as total_cost
              from mart_population_profile order by total_cost desc, condition_code limit 5\
              """),
          new Question(
              "Which delivered rows were refused, and why?",
              """
              select file, rule, count(*) as rows, min(line) as first_line
              from (select file, line, explode(rules) as rule from casework.quarantine)
              group by file, rule order by file, rows desc, rule\
              """));

  void print() {
    for (Question question : QUESTIONS) {
      out.println();
      out.println(question.text());
      Format.TABLE.print(out, SparkRows.of(sql.query(question.query())));
    }
    out.flush();
  }

  private record Question(String text, String query) {}
}
