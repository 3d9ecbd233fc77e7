package org.almoner.engine.publish;

import java.util.List;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Table;
import org.almoner.engine.audit.BrokenRows;
import org.almoner.engine.audit.Counts;

/**
 * What became of one table in one run.
 *
 * @param from the tables that it was made from; of a staging table the raw one
 * @param rows in what was written
 * @param counts for staging tables, where the delivered rows went
 * @param changed whether readers see other rows than before
 * @param checks all gates, passed and broken
 * @param broken for staging tables, what is in quarantine
 */
public record Published(
    List<Table> from,
    long rows,
    Counts counts,
    boolean changed,
    List<CheckResult> checks,
    List<BrokenRows> broken) {}
