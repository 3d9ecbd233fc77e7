package org.almoner.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;

/** Makes files of the pieces that stories wrote for them. */
public interface Binding {

  /**
   * What was written for one file.
   *
   * @param pieces in the order of the stories, without the file's name
   */
  record Volume(String name, List<List<String>> pieces) {}

  /** Where files go. */
  interface Shelf {

    /** Creates a file in the table's folder, or replaces it. */
    OutputStream create(String name) throws IOException;
  }

  /**
   * Writes all files.
   *
   * @param volumes in the order of their names; each is in memory only while it is looked at
   */
  void bind(Iterator<Volume> volumes, Shelf shelf) throws IOException;
}
