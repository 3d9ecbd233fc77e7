package org.almoner.cli.lab;

/** How a result is printed. */
enum OutputFormat {
  TABLE,
  JSON
}
