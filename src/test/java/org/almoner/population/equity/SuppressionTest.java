package org.almoner.population.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.almoner.population.equity.Mask.Place;
import org.junit.jupiter.api.Test;

/** What a linear program finds out of what is told of 50 generated worlds. */
class SuppressionTest {
  private static final int WORLDS = 50;
  private static final Suppression SUPPRESSION = new Suppression(Disclosure.USUAL);
  private static final List<List<List<Told>>> NIGHTS =
      LongStream.range(0, WORLDS).mapToObj(SuppressionTest::nights).toList();

  /** What was told on three nights. */
  private static List<List<Told>> nights(long seed) {
    EquityWorld world = new EquityWorld(seed);
    List<List<Told>> nights = new ArrayList<>();
    nights.add(SUPPRESSION.of(world.tables(), List.of()));
    for (int night = 1; night < 3; night++) {
      world.night();
      nights.add(SUPPRESSION.of(world.tables(), nights.get(night - 1)));
    }
    return nights;
  }

  @Test
  void noHiddenCellComesCloserThanFiveToWhoKnowsTheNightAndTheNightBefore() {
    for (int seed = 0; seed < WORLDS; seed++) {
      List<List<Told>> nights = NIGHTS.get(seed);
      for (int table = 0; table < nights.get(2).size(); table++) {
        Told tonight = nights.get(2).get(table);
        Attacker attacker =
            new Attacker().reads("tonight", tonight).reads("before", nights.get(1).get(table));
        for (Place place : hidden(tonight)) {
          assertThat(attacker.width("tonight", tonight, place.row(), place.column()))
              .as("world %d %s %s %s", seed, tonight.group(), tonight.dimension(), place)
              .isGreaterThanOrEqualTo(5 - 1e-6);
        }
      }
    }
  }

  private static List<Place> hidden(Told told) {
    List<Place> hidden = new ArrayList<>();
    for (int i = 0; i < told.levels().size(); i++) {
      for (int j = 0; j < told.values().size(); j++) {
        if (told.cell(i, j).isEmpty()) {
          hidden.add(new Place(i, j));
        }
      }
    }
    return hidden;
  }

  @Test
  void whatWasHiddenOnBothNightsIsAsWideToWhoKnowsEveryChange() {
    for (int seed = 0; seed < WORLDS; seed++) {
      List<List<Told>> nights = NIGHTS.get(seed);
      for (int table = 0; table < nights.get(2).size(); table++) {
        assertWideInSpiteOfChanges(nights.get(2).get(table), nights.get(1).get(table), seed);
      }
    }
  }

  private static void assertWideInSpiteOfChanges(Told tonight, Told before, int seed) {
    if (tonight.isWithheld() || !before.counts().hasAxesOf(tonight.counts())) {
      return;
    }
    Attacker attacker =
        new Attacker()
            .reads("tonight", tonight)
            .reads("before", before)
            .knowsChanges(tonight, before);
    for (Place place : hidden(tonight)) {
      if (before.cell(place.row(), place.column()).isEmpty()) {
        assertThat(attacker.width("tonight", tonight, place.row(), place.column()))
            .as("world %d %s %s %s", seed, tonight.group(), tonight.dimension(), place)
            .isGreaterThanOrEqualTo(5 - 1e-6);
      }
    }
  }

  @Test
  void aSmallCountWasHiddenTheNightBeforeOrIsFarFromIt() {
    for (int seed = 0; seed < WORLDS; seed++) {
      List<List<Told>> nights = NIGHTS.get(seed);
      for (int table = 0; table < nights.get(2).size(); table++) {
        Told tonight = nights.get(2).get(table);
        Told before = nights.get(1).get(table);
        for (Place place : hidden(tonight)) {
          int count = tonight.counts().cell(place.row(), place.column());
          if (count < 11 && before.counts().hasAxesOf(tonight.counts())) {
            before
                .cell(place.row(), place.column())
                .ifPresent(cell -> assertThat(cell - count).isGreaterThan(5));
          }
        }
      }
    }
  }

  @Test
  void nothingBelowElevenIsTold() {
    for (List<List<Told>> nights : NIGHTS) {
      for (Told told : nights.get(2)) {
        for (int i = 0; i < told.levels().size(); i++) {
          assertThat(told.levelTotal(i)).isGreaterThanOrEqualTo(11);
          for (int j = 0; j < told.values().size(); j++) {
            assertThat(told.valueTotal(j)).isGreaterThanOrEqualTo(11);
            told.cell(i, j).ifPresent(cell -> assertThat(cell).isGreaterThanOrEqualTo(11));
          }
        }
      }
    }
  }

  @Test
  void theWidthIsThatOfTheLinearProgram() {
    for (Told told : NIGHTS.get(7).get(0)) {
      Latitude latitude = new Latitude(told.counts(), told.mask());
      Attacker attacker = new Attacker().reads("tonight", told);
      for (Place place : told.mask().places()) {
        assertThat((double) latitude.of(place))
            .isCloseTo(attacker.width("tonight", told, place.row(), place.column()), within(1e-6));
      }
    }
  }

  @Test
  void theOtherTablesOfTheNightTellNothingMore() {
    List<Told> night = NIGHTS.get(4).get(2);
    Attacker all = new Attacker();
    night.forEach(told -> all.reads("tonight", told));

    for (Told told : night.subList(5, 8)) {
      Attacker alone = new Attacker().reads("tonight", told);
      for (Place place : hidden(told)) {
        assertThat(all.width("tonight", told, place.row(), place.column()))
            .isCloseTo(alone.width("tonight", told, place.row(), place.column()), within(1e-6));
      }
    }
  }

  /** Of 20,302 cells, after small levels and values were pooled; 27 % of all were below 11. */
  @Test
  void moreThanHalfOfTheCellsAreTold() {
    long cells = 0;
    long hidden = 0;
    for (List<List<Told>> nights : NIGHTS) {
      for (Told told : nights.get(2)) {
        cells += (long) told.levels().size() * told.values().size();
        hidden += hidden(told).size();
      }
    }

    assertThat(1 - (double) hidden / cells).isBetween(0.55, 0.65);
  }

  @Test
  void aSmallLevelStandsTogetherWithAnother() {
    int[][] cells = {{40, 40}, {30, 50}, {2, 3}};
    Counts counts =
        new Counts("race", "band", List.of("a", "b", "c"), List.of("low", "high"), cells);

    Told told = SUPPRESSION.of(List.of(counts), List.of()).get(0);

    assertThat(told.levels()).containsExactly("b", "a + c");
    assertThat(told.levelTotal(1)).isEqualTo(85);
  }

  @Test
  void whereNothingChangedNothingMoreIsHidden() {
    EquityWorld world = new EquityWorld(3);
    List<Told> first = SUPPRESSION.of(world.tables(), List.of());
    List<Told> second = SUPPRESSION.of(world.tables(), first);

    for (int table = 0; table < first.size(); table++) {
      assertThat(first.get(table).mask().places()).containsAll(second.get(table).mask().places());
    }
  }

  @Test
  void theNightBeforeIsKnownAgainFromItsPatientsAndWhatWasPublished() {
    EquityWorld world = new EquityWorld(4);
    List<Counts> first = world.tables();
    List<Told> before = SUPPRESSION.of(first, List.of());
    world.night();
    List<Told> again = Told.before(counted(first), cells(before));

    assertThat(cells(SUPPRESSION.of(world.tables(), again)))
        .isEqualTo(cells(SUPPRESSION.of(world.tables(), before)));
    assertThat(cells(SUPPRESSION.of(world.tables(), again)))
        .isNotEqualTo(cells(SUPPRESSION.of(world.tables(), List.of())));
  }

  @Test
  void whereThePatientsOfTheNightBeforeAreNotKnownMoreIsHidden() {
    EquityWorld world = new EquityWorld(4);
    List<Told> before = SUPPRESSION.of(world.tables(), List.of());

    List<Told> tonight = SUPPRESSION.of(world.tables(), Told.before(List.of(), cells(before)));

    for (int table = 0; table < before.size(); table++) {
      assertThat(hidden(tonight.get(table))).containsAll(hidden(before.get(table)));
    }
    assertThat(tonight).anyMatch(Told::isWithheld);
  }

  @Test
  void ofTooFewPatientsNothingIsTold() {
    Counts few =
        new Counts("race", "band", List.of("a", "b"), List.of("low"), new int[][] {{7}, {8}});

    assertThat(SUPPRESSION.of(List.of(few), List.of())).isEmpty();
  }

  @Test
  void whoHasNoValueIsCountedAsNone() {
    List<Crosstab.Counted> night =
        List.of(
            new Crosstab.Counted("gender", "F", "tier", "low", 30),
            new Crosstab.Counted("gender", "M", "tier", "low", 20),
            new Crosstab.Counted("gender", "F", "gap", "open", 12));

    Counts gaps = Crosstab.of(night, List.of()).get(1);

    assertThat(gaps.values()).containsExactly("none", "open");
    assertThat(List.of(gaps.cell(0, 0), gaps.cell(0, 1), gaps.cell(1, 0), gaps.cell(1, 1)))
        .containsExactly(18, 12, 20, 0);
  }

  private static List<ToldCell> cells(List<Told> told) {
    return told.stream().flatMap(table -> table.cells().stream()).toList();
  }

  private static List<Crosstab.Counted> counted(List<Counts> tables) {
    List<Crosstab.Counted> counted = new ArrayList<>();
    for (Counts table : tables) {
      for (int i = 0; i < table.rows(); i++) {
        for (int j = 0; j < table.columns(); j++) {
          counted.add(
              new Crosstab.Counted(
                  table.group(),
                  table.levels().get(i),
                  table.dimension(),
                  table.values().get(j),
                  table.cell(i, j)));
        }
      }
    }
    return counted;
  }
}
