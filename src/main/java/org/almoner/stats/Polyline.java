package org.almoner.stats;

/**
 * A curve drawn through points with straight lines.
 *
 * @param x not decreasing
 * @param y one per x
 */
public record Polyline(double[] x, double[] y) {

  public Polyline {
    Require.sameLength(x.length, y.length, "y");
    if (x.length < 2) {
      throw new IllegalArgumentException("A line needs two points, got " + x.length);
    }
  }

  /** Area under the line by trapezoids. */
  public double area() {
    double area = 0;
    for (int i = 1; i < x.length; i++) {
      area += (x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2;
    }
    return area;
  }

  /** (A − A_diagonal) / (A_best − A_diagonal): 0 like the diagonal, 1 like the best. */
  public double coefficient(Polyline best) {
    double diagonal = areaOfDiagonal();
    return (area() - diagonal) / (best.area() - diagonal);
  }

  /** Area under the straight line from the origin to the last point. */
  private double areaOfDiagonal() {
    return x[x.length - 1] * y[y.length - 1] / 2;
  }
}
