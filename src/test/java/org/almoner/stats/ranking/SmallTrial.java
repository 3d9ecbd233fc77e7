package org.almoner.stats.ranking;

import org.almoner.stats.weighting.DoublyRobustScores;

/**
 * A trial to rank: that of src/test/reference/ranking.py, by integer arithmetic so that both sides
 * have the same, or one that a test brings.
 */
record SmallTrial(double[] score, boolean[] treated, double[] outcome) {

  static SmallTrial distinct(int rows) {
    SmallTrial trial = new SmallTrial(new double[rows], new boolean[rows], new double[rows]);
    for (int i = 0; i < rows; i++) {
      int rank = (i * 7919) % 1009;
      trial.score[i] = rank / 1009.0;
      trial.treated[i] = (i * 31 + 7) % 17 < 8;
      trial.outcome[i] =
          (i * i * 13 + i * 5) % 23 < 6 + (trial.treated[i] ? rank / 100 : 0) ? 1 : 0;
    }
    return trial;
  }

  /** The same trial with twelve distinct scores. */
  static SmallTrial tied(int rows) {
    SmallTrial trial = distinct(rows);
    for (int i = 0; i < rows; i++) {
      trial.score[i] = Math.floor(trial.score[i] * 12);
    }
    return trial;
  }

  /** The same rows, last first. */
  SmallTrial reversed() {
    int rows = score.length;
    SmallTrial other = new SmallTrial(new double[rows], new boolean[rows], new double[rows]);
    for (int i = 0; i < rows; i++) {
      other.score[i] = score[rows - 1 - i];
      other.treated[i] = treated[rows - 1 - i];
      other.outcome[i] = outcome[rows - 1 - i];
    }
    return other;
  }

  RankAverageEffect.Data ranked() {
    return RankAverageEffect.Data.of(score, DoublyRobustScores.ofTrial(outcome, treated));
  }

  RankingQuality quality() {
    return RankingQuality.of(ranked(), treated, outcome);
  }
}
