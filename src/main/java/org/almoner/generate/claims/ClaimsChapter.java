package org.almoner.generate.claims;

import java.time.LocalDate;
import java.util.List;
import org.almoner.generate.Chapter;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Stories;
import org.almoner.generate.story.World;
import org.almoner.generate.story.WorldPlan;

/**
 * What is billed for the people of the world, and what their payers answer, as X12 files. Nothing
 * of it is broken but what a situation breaks.
 */
public record ClaimsChapter(World world) implements Chapter {

  public static ClaimsChapter of(WorldPlan plan) {
    return new ClaimsChapter(plan.world());
  }

  @Override
  public String domain() {
    return "claims";
  }

  @Override
  public List<ExportTable> tables() {
    return ClaimsExport.TABLES;
  }

  @Override
  public long stories() {
    return world.people().patients();
  }

  @Override
  public String unit() {
    return "patients";
  }

  /** A file holds the claims of a day, whoever's they are: all are made in one place. */
  @Override
  public int parts() {
    return 1;
  }

  @Override
  public LocalDate lastDate() {
    return world.people().lastDate();
  }

  @Override
  public Stories tell() {
    return new ClaimStories(world, new BillingCalendar(world.people()));
  }
}
