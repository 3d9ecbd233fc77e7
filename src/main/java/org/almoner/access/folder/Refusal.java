package org.almoner.access.folder;

import java.util.List;

/**
 * A row that cannot be used.
 *
 * @param key of the row, its parts joined by {@code @}; empty where it has none
 * @param line it starts on, from 1
 * @param reasons all of them; they name columns, never values
 */
public record Refusal(String table, String key, long line, List<String> reasons) {
  public Refusal {
    reasons = List.copyOf(reasons);
  }
}
