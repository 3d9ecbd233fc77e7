package org.almoner.generate;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What one domain tells of a synthetic world: its part of the people's stories. A new domain
 * implements it. It holds all that determines the rows, and draws from the world's people and what
 * happened to them, so that its rows are the same whichever other domains are told.
 */
public interface Chapter extends Serializable {

  /** The folder of its files below the landing directory. */
  String domain();

  List<ExportTable> tables();

  /** How many stories it consists of. */
  long stories();

  /** What a story is about, in the plural, such as "patients". */
  String unit();

  /**
   * How many files the large tables have. It depends on the size of the world only, so that the
   * files do not depend on the machine.
   */
  int parts();

  /** The latest business date for which everything in the world has happened. */
  LocalDate lastDate();

  /** Makes the rows; one per thread group or task. */
  Stories tell();
}
