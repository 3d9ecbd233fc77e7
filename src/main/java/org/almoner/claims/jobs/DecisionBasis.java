package org.almoner.claims.jobs;

import java.io.Serializable;
import org.almoner.claims.decide.Perspective;
import org.almoner.claims.match.FileOrder;

/** What all decisions of a run share. */
record DecisionBasis(FileOrder order, TransactionNotes notes, Perspective perspective)
    implements Serializable {}
