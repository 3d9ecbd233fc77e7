package org.almoner.claims.rows;

import org.jspecify.annotations.Nullable;

/**
 * What became of a transaction. Its warnings (the trailer's) belong to each submission and payment
 * of it, but are known only after these were given.
 *
 * @param type ST01, ? where it is no number
 * @param guide ST03, else GS08
 * @param loops CLM or CLP segments met: staged and refused
 */
public record TransactionEnd(
    Envelope envelope,
    String type,
    @Nullable String guide,
    TransactionState state,
    int loops,
    int stagedLoops,
    int refusedLoops,
    Warnings warnings)
    implements X12Row {}
