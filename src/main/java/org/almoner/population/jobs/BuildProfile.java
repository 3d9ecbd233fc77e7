package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationMarts.MART_POPULATION_PROFILE;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_CONDITIONS;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_ENCOUNTERS;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_PATIENTS;

import java.util.List;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.SqlText;
import org.almoner.engine.Table;

/** Disorders with their patients, encounters and costs; which codes are one the map says, too. */
public record BuildProfile() implements Job {

  @Override
  public String name() {
    return "build-population-mart-population-profile";
  }

  @Override
  public List<Table> inputs() {
    return List.of(STG_SYNTHEA_PATIENTS, STG_SYNTHEA_ENCOUNTERS, STG_SYNTHEA_CONDITIONS);
  }

  @Override
  public List<Table> outputs() {
    return List.of(MART_POPULATION_PROFILE);
  }

  @Override
  public String definition() {
    return SqlText.of(MART_POPULATION_PROFILE) + CodeLists.text();
  }

  @Override
  public void run(JobContext context) {
    context.write(
        MART_POPULATION_PROFILE,
        context.sql(SqlText.of(MART_POPULATION_PROFILE), CodeLists.of(context)));
  }
}
