package org.almoner.governance;

import java.util.List;

/** Where the files of models lie. Paths are relative to the lake's root. */
interface ModelStorage {

  /** Names of the files and folders in a folder, in order; empty where there is no such folder. */
  List<String> names(String folder);

  /**
   * @throws org.almoner.engine.ModelRejectedException where the file cannot be read
   */
  byte[] read(String file);

  /** Writes a file nobody reads yet. */
  void write(String file, byte[] bytes);

  /**
   * Writes a small file so that others see all of it or nothing.
   *
   * @throws IllegalStateException where there is one of that name
   */
  void commit(String file, byte[] bytes);

  /** Moves a folder; on an object store its files one after the other. */
  void move(String from, String to);

  void delete(String folder);
}
