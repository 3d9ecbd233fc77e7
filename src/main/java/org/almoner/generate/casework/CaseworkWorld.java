package org.almoner.generate.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.almoner.engine.UsageException;
import org.almoner.generate.Defect;
import org.almoner.generate.Dice;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Stories;
import org.almoner.generate.World;

/**
 * What determines a casework world completely: the same values give the same rows.
 *
 * @param start first day of the window, UTC
 * @param days length of the window; nothing happens at or after its end
 * @param broken share of the rows of each file that are made wrong, see {@link Defect}
 */
public record CaseworkWorld(
    long seed, long patients, long cases, LocalDate start, int days, double broken)
    implements World {
  /** A world up to this size, with two million interactions, is one file per table. */
  private static final long MOST_IN_ONE = 400_000;

  private static final long CASES_PER_PART = 100_000;

  public CaseworkWorld {
    require(patients >= 1, "--patients must be at least 1");
    require(cases >= 1, "--cases must be at least 1");
    require(days >= 1, "--days must be at least 1");
    require(broken >= 0 && broken <= 1, "--broken is a share from 0 to 1, such as 0.01");
  }

  /** First instant of the window, seconds since 1970. */
  long startSecond() {
    return start.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  /** First instant after the window, seconds since 1970. */
  long endSecond() {
    return start.plusDays(days).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  @Override
  public String domain() {
    return "casework";
  }

  @Override
  public List<ExportTable> tables() {
    return CaseworkExport.TABLES;
  }

  @Override
  public long stories() {
    return cases;
  }

  @Override
  public String unit() {
    return "cases";
  }

  @Override
  public int parts() {
    return cases <= MOST_IN_ONE
        ? 1
        : Math.toIntExact((cases + CASES_PER_PART - 1) / CASES_PER_PART);
  }

  @Override
  public Stories tell() {
    return CaseSource.of(this);
  }

  @Override
  public LocalDate lastDate() {
    return start.plusDays(days - 1L);
  }

  Dice dice(String purpose, long number) {
    return Dice.of(seed, purpose, number);
  }

  /** ISO 8601 in UTC with seconds. */
  static String iso(long second) {
    return Instant.ofEpochSecond(second).toString();
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new UsageException(message);
    }
  }
}
