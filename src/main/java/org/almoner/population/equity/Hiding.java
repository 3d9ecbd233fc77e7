package org.almoner.population.equity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what is hidden of a table.
 *
 * <p>Whoever knows the night before and every change since knows each cell that was told on either
 * night. What was hidden on both can only be moved on both alike, and by no more than the lesser of
 * its two counts: so it is measured with those. A cell that can be narrowed too far gets company:
 * two rows and two columns whose four cells are all hidden can be moved against each other.
 */
final class Hiding {
  private final Counts counts;
  private final @Nullable Told before;
  private final Disclosure disclosure;
  private final Mask mask;
  private final @Nullable Counts least;
  private final @Nullable Mask maskBefore;

  /**
   * @param before the night before; null where there is none
   */
  Hiding(Counts counts, @Nullable Told before, Disclosure disclosure) {
    this.counts = counts;
    this.before = before;
    this.disclosure = disclosure;
    this.mask = new Mask(counts.rows(), counts.columns());
    boolean same = before != null && before.counts().hasAxesOf(counts) && !before.isWithheld();
    this.least = same && before != null ? counts.least(before.counts()) : null;
    this.maskBefore = same && before != null ? before.mask() : null;
  }

  Told told() {
    hideSmall();
    Optional<Mask.Place> narrow = narrow();
    while (narrow.isPresent()) {
      Optional<Company> company = company(narrow.get());
      if (company.isEmpty()) {
        return new Told(counts, mask, true);
      }
      company.get().places().forEach(mask::hide);
      narrow = narrow();
    }
    return new Told(counts, mask, false);
  }

  private void hideSmall() {
    for (int i = 0; i < counts.rows(); i++) {
      for (int j = 0; j < counts.columns(); j++) {
        Mask.Place place = new Mask.Place(i, j);
        if (isSmall(place)) {
          mask.hide(place);
        }
      }
    }
  }

  private boolean isSmall(Mask.Place place) {
    boolean hidden =
        before != null
            && before.hid(counts.levels().get(place.row()), counts.values().get(place.column()));
    return count(place) < (hidden ? disclosure.again() : disclosure.published());
  }

  /** A hidden cell of which too much is known. */
  private Optional<Mask.Place> narrow() {
    Latitude tonight = new Latitude(counts, mask);
    return mask.places().stream()
        .filter(place -> tonight.of(place) < disclosure.width() || isNarrowByBoth(place))
        .findFirst();
  }

  private boolean isNarrowByBoth(Mask.Place place) {
    return least != null
        && maskBefore != null
        && maskBefore.hides(place)
        && new Latitude(least, mask.and(maskBefore)).of(place) < disclosure.width();
  }

  /**
   * Cells that are hidden together.
   *
   * @param added how many patients less are told; of the night before nobody is missed
   * @param width of what each of them can be, by the four alone
   */
  private record Company(List<Mask.Place> places, int added, int width) {}

  /** The cheapest company that is wide enough, else the widest; empty where none adds a cell. */
  private Optional<Company> company(Mask.Place cell) {
    boolean both = isNarrowByBoth(cell);
    List<Company> all =
        others(counts.rows(), cell.row())
            .boxed()
            .flatMap(
                row ->
                    others(counts.columns(), cell.column())
                        .mapToObj(column -> company(cell, row, column)))
            .filter(company -> company.places().stream().anyMatch(place -> !mask.hides(place)))
            .filter(company -> !both || company.places().stream().allMatch(this::wasHidden))
            .toList();
    Comparator<Company> cheapest = Comparator.comparingInt(Company::added);
    return Stream.of(disclosure.aim(), disclosure.width())
        .flatMap(width -> all.stream().filter(each -> each.width() >= width).min(cheapest).stream())
        .findFirst()
        .or(() -> all.stream().max(Comparator.comparingInt(Company::width)));
  }

  private static IntStream others(int size, int without) {
    return IntStream.range(0, size).filter(index -> index != without);
  }

  private Company company(Mask.Place cell, int row, int column) {
    List<Mask.Place> places =
        List.of(
            cell,
            new Mask.Place(row, column),
            new Mask.Place(cell.row(), column),
            new Mask.Place(row, cell.column()));
    int added =
        places.stream()
            .filter(place -> !mask.hides(place) && !wasHidden(place))
            .mapToInt(this::count)
            .sum();
    int width =
        Math.min(count(places.get(0)), count(places.get(1)))
            + Math.min(count(places.get(2)), count(places.get(3)));
    return new Company(places, added, width);
  }

  private boolean wasHidden(Mask.Place place) {
    return maskBefore != null && maskBefore.hides(place);
  }

  private int count(Mask.Place place) {
    return counts.cell(place.row(), place.column());
  }
}
