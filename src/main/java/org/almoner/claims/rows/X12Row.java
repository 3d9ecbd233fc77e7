package org.almoner.claims.rows;

import java.io.Serializable;

/** One row of one table, in the order in which a file gives them. */
public sealed interface X12Row extends Serializable
    permits Acknowledgement,
        Adjustment,
        OtherPayer,
        Payment,
        ProviderAdjustment,
        Quarantined,
        RawFile,
        RawSegment,
        Remit,
        RemitLine,
        Submission,
        SubmissionLine,
        TransactionEnd {}
