package org.almoner.generate.reference;

import java.time.LocalDate;
import java.util.List;
import org.almoner.generate.Chapter;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Stories;
import org.almoner.generate.story.World;

/** What all domains share, and the truth about who belongs to what. Nothing of it is broken. */
public record ReferenceChapter(World world) implements Chapter {
  private static final long PATIENTS_PER_PART = 100_000;

  @Override
  public String domain() {
    return "reference";
  }

  @Override
  public List<ExportTable> tables() {
    return ReferenceExport.TABLES;
  }

  @Override
  public long stories() {
    return world.people().patients();
  }

  @Override
  public String unit() {
    return "people";
  }

  @Override
  public int parts() {
    long patients = world.people().patients();
    return Math.toIntExact((patients + PATIENTS_PER_PART - 1) / PATIENTS_PER_PART);
  }

  @Override
  public LocalDate lastDate() {
    return world.people().lastDate();
  }

  @Override
  public Stories tell() {
    return new ReferenceRows(world.people());
  }
}
