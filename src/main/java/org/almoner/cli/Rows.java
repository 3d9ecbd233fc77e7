package org.almoner.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to print: a name per column and a value per column and row. Values are texts, numbers,
 * booleans, lists of these, maps of these, or null.
 */
record Rows(List<String> columns, List<? extends List<? extends @Nullable Object>> values) {}
