package org.almoner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.engine.Column;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.almoner.engine.Vocabulary;
import org.almoner.support.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are spelt one way, and queries compare with none that no table may hold. */
class VocabularyTest {
  private static final Path SQL = Path.of("src/main/resources/sql");
  private static final Pattern COMPARISON =
      Pattern.compile("(\\w+)\\s*(?:=|<>|!=|\\bin\\s*\\()\\s*('\\w*'(?:\\s*,\\s*'\\w*')*)");

  /** In engagement's queries; that of a patient's address is compared with nothing. */
  private static final String STATE_OF_A_MODEL = "state";

  private static final Pattern LITERAL = Pattern.compile("'(\\w*)'");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In Progress",
        "in-progress",
        "IN_PROGRESS",
        " in \u00A0 progress",
        "in\u2013progress"
      })
  void caseBlanksAndHyphensMakeNoOtherWord(String text) {
    assertThat(Vocabulary.spelling(text)).isEqualTo("in_progress");
  }

  @ParameterizedTest
  @CsvSource({"Prior Authorization, prior_authorization", "OPEN, open", "-, -", "N/A, n/a"})
  void otherWordsHaveOneSpellingToo(String text, String spelling) {
    assertThat(Vocabulary.spelling(text)).isEqualTo(spelling);
  }

  @Test
  void aWordOfTheContractKeepsItsLetters() {
    Vocabulary gender = Vocabulary.of("F", "M");
    assertThat(gender.canonical("f")).isEqualTo("F");
    assertThat(gender.canonical("unknown")).isEqualTo("unknown");
  }

  /** Of each domain: what a query compares with a column of a table is a word of that column. */
  @ParameterizedTest
  @MethodSource("domains")
  void eachWordThatAQueryComparesWithIsInTheVocabulary(String domain) {
    List<String> strangers = new ArrayList<>();
    for (String query : queries(domain)) {
      Matcher comparison = COMPARISON.matcher(query);
      while (comparison.find()) {
        String column = comparison.group(1);
        Optional<Set<String>> words = words(domain, column);
        Matcher literal = LITERAL.matcher(comparison.group(2));
        while (words.isPresent() && literal.find()) {
          if (!words.get().contains(literal.group(1))) {
            strangers.add(column + " = " + literal.group(1));
          }
        }
      }
    }
    assertThat(strangers).isEmpty();
  }

  static List<String> domains() {
    return Almoner.DOMAINS.names().stream()
        .filter(domain -> Files.isDirectory(SQL.resolve(domain)))
        .toList();
  }

  private static List<String> queries(String domain) {
    try (Stream<Path> files = Files.walk(SQL.resolve(domain))) {
      List<String> queries = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        queries.add(Files.readString(file));
      }
      return queries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of columns of a name; empty where none is staged as text or has a vocabulary. */
  private static Optional<Set<String>> words(String domain, String name) {
    List<Column> staged =
        Catalogue.ALL.tables().stream()
            .filter(table -> table.domain().equals(domain))
            .flatMap(VocabularyTest::texts)
            .filter(column -> column.name().equals(name))
            .toList();
    if (staged.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        staged.stream()
            .flatMap(column -> column.vocabulary().stream())
            .flatMap(vocabulary -> vocabulary.words().stream())
            .collect(Collectors.toCollection(HashSet::new)));
  }

  private static Stream<Column> texts(Table table) {
    return table.columns().stream()
        .filter(column -> column.type().simpleString().equals("string"))
        .filter(column -> table.layer() == Layer.STAGING || column.vocabulary().isPresent())
        .filter(column -> !column.name().equals(STATE_OF_A_MODEL));
  }
}
