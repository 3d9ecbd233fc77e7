/** The commands {@code lab …}: the engines on any CSV or Parquet file, without a lake. */
package org.almoner.cli.lab;
