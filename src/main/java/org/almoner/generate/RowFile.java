package org.almoner.generate;

import java.io.Closeable;
import java.io.IOException;

/** A file that takes rows of one table. */
interface RowFile extends Closeable {

  void write(ExportRow row) throws IOException;
}
