package org.almoner.generate;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The random draws of one row. Seeded by what the row is, so that it comes out the same wherever
 * and in whatever order it is made. Uses {@code nextLong} and {@link StrictMath} only, whose
 * results are the same on every machine and JDK.
 */
public final class Dice {
  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  /**
   * @param seed of the world
   * @param purpose what is drawn, such as "case": rows of two kinds with one number are independent
   * @param number of the row
   */
  public static Dice of(long seed, String purpose, long number) {
    long state = mix(mix(mix(seed) ^ purpose.hashCode()) ^ number);
    return new Dice(new SplittableRandom(state));
  }

  /** Uniform in [0, 1). */
  public double uniform() {
    return (random.nextLong() >>> 11) * 0x1p-53;
  }

  public double between(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** A whole number from 0 to {@code bound} - 1. */
  public long below(long bound) {
    return (long) (uniform() * bound);
  }

  public boolean chance(double probability) {
    return uniform() < probability;
  }

  public <T> T any(List<T> values) {
    return values.get((int) below(values.size()));
  }

  /** The index of one of several outcomes, by their probabilities; the last takes the rest. */
  public int outcome(double... probabilities) {
    double left = uniform();
    int index = 0;
    while (index < probabilities.length - 1 && left >= probabilities[index]) {
      left -= probabilities[index++];
    }
    return index;
  }

  public double exponential(double mean) {
    return -mean * StrictMath.log(1 - uniform());
  }

  /** Standard normal, after Box and Muller (1958). */
  public double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  /** Log-normal with the given median; {@code sigma} is the standard deviation of the logarithm. */
  public double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
