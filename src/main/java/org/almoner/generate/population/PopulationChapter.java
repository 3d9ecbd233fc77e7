package org.almoner.generate.population;

import java.time.LocalDate;
import java.util.List;
import org.almoner.generate.Chapter;
import org.almoner.generate.Defect;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Stories;
import org.almoner.generate.story.World;
import org.almoner.generate.story.WorldPlan;

/**
 * What population tells: the people's health, from three years before the end of the window on, and
 * who is there to care.
 *
 * @param broken share of the rows that are made wrong
 */
public record PopulationChapter(World world, double broken) implements Chapter {
  private static final long PATIENTS_PER_PART = 5_000;
  private static final long MOST_IN_ONE = 20_000;

  public PopulationChapter {
    Defect.requireShare(broken);
  }

  public static PopulationChapter of(WorldPlan plan) {
    return new PopulationChapter(plan.world(), plan.broken());
  }

  @Override
  public String domain() {
    return "population";
  }

  @Override
  public List<ExportTable> tables() {
    return PopulationExport.TABLES;
  }

  @Override
  public long stories() {
    return world.people().patients();
  }

  @Override
  public String unit() {
    return "patients";
  }

  @Override
  public int parts() {
    return stories() <= MOST_IN_ONE
        ? 1
        : Math.toIntExact((stories() + PATIENTS_PER_PART - 1) / PATIENTS_PER_PART);
  }

  @Override
  public LocalDate lastDate() {
    return world.people().lastDate();
  }

  @Override
  public Stories tell() {
    return new HealthStories(this);
  }
}
