package org.almoner.claims.read;

import org.almoner.claims.rows.X12Row;

/** Where rows go. */
interface RowSink {
  void put(X12Row row);
}
