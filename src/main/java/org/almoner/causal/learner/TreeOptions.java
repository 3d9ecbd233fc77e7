package org.almoner.causal.learner;

/**
 * How trees are boosted.
 *
 * @param trees how many at most
 * @param depth of each, at least 1
 * @param learningRate in (0, 1]
 * @param patience rounds without improvement on a held-out fold before it stops; 0 grows all trees
 */
public record TreeOptions(int trees, int depth, double learningRate, int patience) {

  public TreeOptions {
    if (trees < 1 || depth < 1 || patience < 0) {
      throw new IllegalArgumentException(
          "Trees and depth must be at least 1 and the patience not negative");
    }
    if (!(learningRate > 0 && learningRate <= 1)) {
      throw new IllegalArgumentException("The learning rate must be in (0, 1]: " + learningRate);
    }
  }

  /** At most 100 trees of depth 3 at rate 0.1, fewer where a held-out fold gains nothing more. */
  public static TreeOptions standard() {
    return new TreeOptions(100, 3, 0.1, 10);
  }
}
