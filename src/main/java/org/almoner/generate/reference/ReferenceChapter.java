package org.almoner.generate.reference;

import java.time.LocalDate;
import java.util.List;
import org.almoner.generate.Chapter;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Stories;
import org.almoner.generate.people.People;

/** What all domains share, and the truth about who belongs to what. Nothing of it is broken. */
public record ReferenceChapter(People people) implements Chapter {
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
    return people.patients();
  }

  @Override
  public String unit() {
    return "people";
  }

  @Override
  public int parts() {
    long patients = people.patients();
    return Math.toIntExact((patients + PATIENTS_PER_PART - 1) / PATIENTS_PER_PART);
  }

  @Override
  public LocalDate lastDate() {
    return people.lastDate();
  }

  @Override
  public Stories tell() {
    return new ReferenceRows(people);
  }
}
