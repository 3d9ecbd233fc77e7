package org.almoner.stats.ranking;

/**
 * How a rank-weighted average effect weighs the curve TOC(q) over the share q treated.
 *
 * <pre>
 *   AUTOC = ∫ TOC(q) dq      each row weighs −log q − 1      A(q) = −q·log q
 *   QINI  = ∫ q·TOC(q) dq    each row weighs 1/2 − q         A(q) = (q − q²)/2
 * </pre>
 *
 * <p>A is the integral of a row's weight from 0 to q, which is what rows with equal scores share.
 */
public enum RankWeighting {
  /** Stresses the very first rows: best where few profit much. */
  AUTOC,
  /** Weighs by the share treated: best where many profit somewhat. */
  QINI;

  /** The weight of TOC(i/n) in the finite sum, without the 1/n. */
  double ofShare(double share) {
    return this == AUTOC ? 1 : share;
  }

  /** The weight w(q) = A′(q) of a single row at share q &gt; 0. */
  double ofRow(double share) {
    return this == AUTOC ? -Math.log(share) - 1 : 0.5 - share;
  }

  /** The mean weight of rows that share the ranks from one share to another. */
  double between(double from, double to) {
    return (integral(to) - integral(from)) / (to - from);
  }

  private double integral(double share) {
    if (share == 0) {
      return 0;
    }
    return this == AUTOC ? -share * Math.log(share) : (share - share * share) / 2;
  }
}
