package org.almoner.generate.engagement;

import java.time.LocalDate;
import java.util.List;
import org.almoner.generate.Chapter;
import org.almoner.generate.Defect;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Stories;
import org.almoner.generate.story.ScoreFrequency;
import org.almoner.generate.story.World;
import org.almoner.generate.story.WorldPlan;

/**
 * What engagement tells: a patient-support programme's CRM and feeds. The same world gives the same
 * rows, in however many parts they are told.
 *
 * @param broken share of the rows that are made wrong
 */
public record EngagementChapter(World world, double broken, ScoreFrequency scores)
    implements Chapter {
  private static final long PATIENTS_PER_PART = 5_000;
  private static final long MOST_IN_ONE = 20_000;

  public EngagementChapter {
    Defect.requireShare(broken);
  }

  public static EngagementChapter of(WorldPlan plan) {
    return new EngagementChapter(plan.world(), plan.broken(), plan.scores());
  }

  @Override
  public String domain() {
    return "engagement";
  }

  @Override
  public List<ExportTable> tables() {
    return EngagementExport.TABLES;
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
    long patients = world.people().patients();
    return patients <= MOST_IN_ONE
        ? 1
        : Math.toIntExact((patients + PATIENTS_PER_PART - 1) / PATIENTS_PER_PART);
  }

  @Override
  public LocalDate lastDate() {
    return world.people().lastDate();
  }

  @Override
  public Stories tell() {
    return new PatientStories(this);
  }
}
