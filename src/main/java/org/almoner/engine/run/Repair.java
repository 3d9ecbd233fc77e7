package org.almoner.engine.run;

import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Job;
import org.almoner.engine.Layer;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.almoner.engine.audit.Quarantine;
import org.almoner.engine.lake.Damage;
import org.almoner.engine.lake.TableVersion;
import org.almoner.engine.lake.UnusableTableException;

/**
 * Sees to the tables that a job builds where their files are damaged: what the job makes again is
 * made again, and said; the rest is told, file by file, with what to do.
 */
final class Repair {
  private static final String INTACT = "its files are those that were published";

  private final RunResources run;
  private final Job job;

  Repair(RunResources run, Job job) {
    this.run = run;
    this.job = job;
  }

  /** Whether something is damaged that the job makes again. Changes nothing. */
  boolean isNeeded() {
    return job.outputs().stream().anyMatch(table -> unreadable(table).isPresent())
        || damages().anyMatch(this::isMended);
  }

  /**
   * Tells all damage, and clears what cannot be built on.
   *
   * @return whether the job has to make its tables from nothing
   * @throws UnusableTableException where a table cannot be read at all, and not be made again
   */
  boolean begin(Findings findings) {
    job.outputs().forEach(this::requireNotGone);
    boolean anew = false;
    for (Table table : job.outputs()) {
      Optional<UnusableTableException> unreadable = unreadable(table);
      if (unreadable.isPresent()) {
        findings.checks().add(clear(table, unreadable.get()));
        anew = true;
      }
    }
    job.outputs().stream()
        .flatMap(table -> run.lake().terms(table).contractChange().stream())
        .forEach(findings.checks()::add);
    for (Damage damage : damages().toList()) {
      boolean mended = isMended(damage);
      String then = mended ? "made again" : damage.remedy();
      findings.checks().add(told(damage.table(), damage + "; " + then, mended));
      anew |= mended;
    }
    return anew;
  }

  /** A table that others were made from, and that nothing makes again, does not begin anew. */
  private void requireNotGone(Table table) {
    if (table.rebuildable() || run.lake().has(table)) {
      return;
    }
    run.request().pipeline().jobs().stream()
        .filter(other -> other.inputs().contains(table))
        .flatMap(other -> other.outputs().stream())
        .filter(made -> wasMadeFrom(made, table))
        .findFirst()
        .ifPresent(
            made -> {
              throw UnusableTableException.gone(table, made);
            });
  }

  private boolean wasMadeFrom(Table made, Table input) {
    return unreadable(made).isEmpty()
        && run.lake().damages(made).isEmpty() // else there is nothing to lose
        && run.lake()
            .latest(made)
            .flatMap(TableVersion::provenance)
            .map(record -> record.inputs().get(input.fullName()))
            .map(content -> !content.equals("version -1"))
            .orElse(false);
  }

  private CheckResult clear(Table table, UnusableTableException why) {
    boolean whole = table.rebuildable() && table.partition().isEmpty();
    Optional<String> damage = why.logDamage();
    if (!whole || damage.isEmpty()) {
      throw why;
    }
    String aside = run.lake().putAside(table);
    String found = damage.get() + "; made again, what was left is in " + aside;
    return told(table, found, true);
  }

  private Optional<UnusableTableException> unreadable(Table table) {
    try {
      run.lake().latest(table);
      return Optional.empty();
    } catch (UnusableTableException e) {
      return Optional.of(e);
    }
  }

  /** Of the tables that the job builds, and of the rows that its staging table has refused. */
  private Stream<Damage> damages() {
    Stream<Damage> own =
        job.outputs().stream().flatMap(table -> run.lake().damages(table).stream());
    Stream<Damage> refused =
        job.outputs().stream()
            .filter(table -> table.layer() == Layer.STAGING)
            .map(table -> Quarantine.table(table.domain()))
            .flatMap(quarantine -> run.lake().damages(quarantine).stream())
            .filter(this::isMended);
    return Stream.concat(own, refused);
  }

  private boolean isMended(Damage damage) {
    Table table = damage.table();
    if (job.feed().isPresent() || !table.rebuildable()) {
      return false;
    }
    boolean quarantine = table.equals(Quarantine.table(table.domain()));
    return table.partition().isEmpty()
        || damage.partition().stream()
            .anyMatch(value -> quarantine ? stages(value) : value.equals(date()));
  }

  private boolean stages(String table) {
    return job.outputs().stream().anyMatch(output -> output.name().equals(table));
  }

  private String date() {
    return run.request().date().toString();
  }

  private static CheckResult told(Table table, String found, boolean mended) {
    Severity severity = mended ? Severity.WARN : Severity.BLOCK;
    return new CheckResult(table.fullName(), INTACT, severity, false, found);
  }
}
