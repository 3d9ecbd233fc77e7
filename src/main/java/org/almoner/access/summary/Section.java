package org.almoner.access.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of a summary as a table: texts, numbers, flags and nothing, by column. */
public record Section(
    Block block, List<String> columns, List<List<? extends @Nullable Object>> rows) {

  static Section of(Block block, String... columns) {
    return new Section(block, List.of(columns), new ArrayList<>());
  }

  Section row(@Nullable Object... values) {
    rows.add(Arrays.asList(values));
    return this;
  }
}
