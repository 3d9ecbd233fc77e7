package org.almoner.claims.rows;

/** One row of one table, in the order in which a file gives them. */
public sealed interface X12Row
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
