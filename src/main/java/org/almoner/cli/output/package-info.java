/** Answers as text: tables, CSV, JSON, made visible for a terminal. */
package org.almoner.cli.output;
