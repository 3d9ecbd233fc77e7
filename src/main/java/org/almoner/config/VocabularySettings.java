package org.almoner.config;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.config.check.RefusedSetting;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.Vocabulary;

/** What the declared words of a place may be. */
final class VocabularySettings {
  private final Map<String, Vocabulary> known = new TreeMap<>();

  VocabularySettings(Collection<Table> tables) {
    for (Table table : tables) {
      table
          .columns()
          .forEach(
              column ->
                  column
                      .vocabulary()
                      .ifPresent(
                          words -> known.put(table.fullName() + "." + column.name(), words)));
    }
  }

  /**
   * @throws RefusedSetting naming the column, or the word, that no vocabulary has, or the word that
   *     would mean two
   */
  void check(Map<String, Map<String, List<String>>> declared) {
    declared.forEach(this::check);
  }

  private void check(String column, Map<String, List<String>> synonyms) {
    String setting = "vocabularies." + column;
    Vocabulary words = known.get(column);
    if (words == null) {
      throw new RefusedSetting(
          setting,
          "is none: " + UsageException.unknown("vocabulary", column, known.keySet()).getMessage());
    }
    Map<String, String> meanings = new HashMap<>();
    words.words().forEach(word -> meanings.put(Vocabulary.spelling(word), word));
    synonyms.forEach(
        (word, others) -> {
          if (!words.open() && !words.words().contains(words.canonical(word))) {
            throw new RefusedSetting(
                setting,
                "is wrong: " + UsageException.unknown("word", word, words.words()).getMessage());
          }
          others.forEach(other -> mean(setting, words.canonical(word), other, meanings));
        });
  }

  private static void mean(
      String setting, String word, String other, Map<String, String> meanings) {
    String before = meanings.put(Vocabulary.spelling(other), word);
    if (before != null && !before.equals(word)) {
      throw new RefusedSetting(
          setting, "is wrong: %s would mean %s and %s".formatted(other, before, word));
    }
  }
}
