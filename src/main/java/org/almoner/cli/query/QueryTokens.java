package org.almoner.cli.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pieces of a query's text as Spark's parser cuts it, whether or not it is complete.
 *
 * @param tokens in order; together they are the text
 */
public record QueryTokens(List<Token> tokens) {
  private static final Pattern LINE_COMMENT = Pattern.compile("--(?:\\\\\r?\n|[^\r\n])*");
  private static final Pattern RAW_TEXT = Pattern.compile("(?i)r(?:'[^']*('?)|\"[^\"]*(\"?))");
  private static final Pattern TEXT =
      Pattern.compile(
          "'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+\\\\?('?)|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\\\\?(\"?)",
          Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("`[^`]*+(?:``[^`]*+)*+(`?)");
  private static final Pattern NUMBER =
      Pattern.compile("\\.?\\d[\\p{L}\\p{N}_.]*+(?:(?<=[eE])[+-]\\d[\\p{L}\\p{N}_.]*+)?");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_$]+");

  public enum Kind {
    COMMENT,
    TEXT,
    /** Between backquotes. */
    NAME,
    NUMBER,
    WORD,
    OTHER
  }

  /**
   * @param closed whether the end of a text, name or comment is there
   */
  public record Token(Kind kind, String text, boolean closed) {}

  static QueryTokens of(String query) {
    List<Token> tokens = new ArrayList<>();
    for (int at = 0; at < query.length(); at += tokens.get(tokens.size() - 1).text().length()) {
      tokens.add(next(query, at));
    }
    return new QueryTokens(tokens);
  }

  private static Token next(String query, int at) {
    if (query.startsWith("/*", at)) {
      return comment(query, at);
    }
    Matcher matcher = LINE_COMMENT.matcher(query).region(at, query.length());
    if (matcher.lookingAt()) {
      return new Token(Kind.COMMENT, matcher.group(), true);
    }
    if (matcher.usePattern(RAW_TEXT).lookingAt() || matcher.usePattern(TEXT).lookingAt()) {
      return new Token(Kind.TEXT, matcher.group(), isClosed(matcher));
    }
    if (matcher.usePattern(NAME).lookingAt()) {
      return new Token(Kind.NAME, matcher.group(), isClosed(matcher));
    }
    if (matcher.usePattern(NUMBER).lookingAt()) {
      return new Token(Kind.NUMBER, matcher.group(), true);
    }
    if (matcher.usePattern(WORD).lookingAt()) {
      return new Token(Kind.WORD, matcher.group(), true);
    }
    return new Token(Kind.OTHER, Character.toString(query.codePointAt(at)), true);
  }

  private static boolean isClosed(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null && !matcher.group(group).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Comments between slashes and asterisks may hold others. */
  private static Token comment(String query, int start) {
    int depth = 0;
    for (int at = start; at < query.length() - 1; at++) {
      if (query.startsWith("/*", at)) {
        depth++;
        at++;
      } else if (query.startsWith("*/", at)) {
        depth--;
        at++;
      }
      if (depth == 0) {
        return new Token(Kind.COMMENT, query.substring(start, at + 1), true);
      }
    }
    return new Token(Kind.COMMENT, query.substring(start), false);
  }
}
