package org.almoner.population.tier;

import static org.almoner.population.terms.Comparison.above;
import static org.almoner.population.terms.Comparison.atLeast;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.population.terms.Constant;
import org.almoner.population.terms.Constants;
import org.jspecify.annotations.Nullable;

/**
 * Case management holds more of the population than it is meant to.
 *
 * @param share of the population in the tier
 * @param halving thresholds with which at most half of them would be in it: one of them raised
 *     where that is enough, else all; empty where no thresholds do
 */
public record RareTier(double share, Optional<Thresholds> halving) implements Serializable {
  private static final int STEPS_TO_ONE = 100;
  private static final int STEPS_OF_ALL = 20;

  /**
   * Members of the tier with equal values.
   *
   * @param composite null where it is unknown, as with hospital
   */
  public record Members(
      @Nullable Double composite, @Nullable Integer hospital, int conditions, long count)
      implements Serializable {}

  /** From which on a patient is in the tier: any of the three is enough. */
  public record Thresholds(double composite, int hospital, int conditions) implements Serializable {

    static Thresholds of(Constants constants) {
      return new Thresholds(
          constants.value(Constant.CASE_COMPOSITE),
          constants.count(Constant.CASE_HOSPITAL),
          constants.count(Constant.CASE_CONDITIONS));
    }

    long held(List<Members> members) {
      return members.stream().filter(this::hold).mapToLong(Members::count).sum();
    }

    private boolean hold(Members each) {
      return atLeast(each.composite, composite)
          || atLeast(each.hospital, hospital)
          || atLeast(each.conditions, conditions);
    }
  }

  /**
   * Empty where the tier is as rare as it is meant to be.
   *
   * @param members of the tier
   * @param population of the living
   */
  public static Optional<RareTier> of(List<Members> members, long population, Constants constants) {
    long count = members.stream().mapToLong(Members::count).sum();
    double share = population == 0 ? 0 : (double) count / population;
    return above(share, constants.value(Constant.RARE_TIER_SHARE))
        ? Optional.of(new RareTier(share, halving(Thresholds.of(constants), members, count / 2)))
        : Optional.empty();
  }

  /** Of one threshold raised that which leaves the most; where no single one is enough, all. */
  private static Optional<Thresholds> halving(Thresholds now, List<Members> members, long most) {
    int hundredths = (int) Math.round(now.composite * STEPS_TO_ONE);
    int longest = members.stream().mapToInt(each -> largest(each)).max().orElse(0) + 1;
    Optional<Thresholds> single =
        Stream.of(
                first(
                    IntStream.rangeClosed(hundredths + 1, STEPS_TO_ONE),
                    i -> new Thresholds(hundredth(i), now.hospital, now.conditions),
                    members,
                    most),
                first(
                    IntStream.rangeClosed(now.hospital + 1, longest),
                    i -> new Thresholds(now.composite, i, now.conditions),
                    members,
                    most),
                first(
                    IntStream.rangeClosed(now.conditions + 1, longest),
                    i -> new Thresholds(now.composite, now.hospital, i),
                    members,
                    most))
            .flatMap(Optional::stream)
            .max(Comparator.comparingLong(each -> each.held(members)));
    return single.or(() -> all(now, hundredths, members, most));
  }

  /** A visit, a condition and five hundredths a step. */
  private static Optional<Thresholds> all(
      Thresholds now, int hundredths, List<Members> members, long most) {
    return first(
        IntStream.rangeClosed(1, STEPS_OF_ALL),
        i ->
            new Thresholds(
                hundredth(Math.min(STEPS_TO_ONE, hundredths + 5 * i)),
                now.hospital + i,
                now.conditions + i),
        members,
        most);
  }

  private static Optional<Thresholds> first(
      IntStream steps, IntFunction<Thresholds> raised, List<Members> members, long most) {
    OptionalInt step = steps.filter(i -> raised.apply(i).held(members) <= most).findFirst();
    return step.isPresent() ? Optional.of(raised.apply(step.getAsInt())) : Optional.empty();
  }

  private static double hundredth(int count) {
    return (double) count / STEPS_TO_ONE;
  }

  private static int largest(Members each) {
    return Math.max(each.hospital == null ? 0 : each.hospital, each.conditions);
  }

  /** In words, for a log and a report. */
  public String warning() {
    String found = "case_management holds %.1f %% of the population".formatted(share * 100);
    return found
        + halving
            .map(
                to ->
                    "; composite >= %s, hospital_visits >= %d or n_conditions >= %d would halve it"
                        .formatted(to.composite, to.hospital, to.conditions))
            .orElse("; no threshold halves it");
  }
}
