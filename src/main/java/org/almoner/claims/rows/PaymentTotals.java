package org.almoner.claims.rows;

import java.math.BigDecimal;

/** Number of CLP, sums of CLP04, of PLB and of AMT I. */
public record PaymentTotals(
    int claims, BigDecimal claimsPaid, BigDecimal plbTotal, BigDecimal interest) {}
