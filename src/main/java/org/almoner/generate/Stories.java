package org.almoner.generate;

import java.util.List;
import java.util.stream.Stream;

/** The rows of a chapter. Safe for use by several threads. */
public interface Stories {

  /** The part's rows that belong to no story, such as advocates. */
  Stream<ExportRow> register(Part part);

  /**
   * All rows of one story, those of each table in order of time.
   *
   * @param number from 0
   */
  List<ExportRow> rows(long number);
}
