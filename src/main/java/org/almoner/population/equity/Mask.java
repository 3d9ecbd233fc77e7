package org.almoner.population.equity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which cells of a table are hidden. */
final class Mask implements Serializable {
  private final int rows;
  private final int columns;
  private final BitSet hidden = new BitSet();

  /**
   * A cell.
   *
   * @param row from 0
   * @param column from 0
   */
  record Place(int row, int column) {}

  Mask(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  boolean hides(Place place) {
    return hidden.get(at(place));
  }

  void hide(Place place) {
    hidden.set(at(place));
  }

  private int at(Place place) {
    return place.row() * columns + place.column();
  }

  /** Row by row. */
  List<Place> places() {
    List<Place> places = new ArrayList<>();
    hidden.stream().forEach(at -> places.add(new Place(at / columns, at % columns)));
    return places;
  }

  /** What both hide. */
  Mask and(Mask other) {
    Mask both = new Mask(rows, columns);
    both.hidden.or(hidden);
    both.hidden.and(other.hidden);
    return both;
  }
}
