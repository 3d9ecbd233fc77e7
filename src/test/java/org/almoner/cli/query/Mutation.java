package org.almoner.cli.query;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.almoner.cli.query.QueryTokens.Kind;
import org.almoner.cli.query.QueryTokens.Token;

/**
 * Says a statement in another way that means the same, or puts it into another: what a reader of
 * texts overlooks and a reader of trees does not. Nothing of it becomes a comment or a text.
 */
record Mutation(Random random) {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "reflect",
          "java_method",
          "try_reflect",
          "from_xml",
          "schema_of_xml",
          "xpath",
          "xpath_int",
          "xpath_string",
          "from_avro",
          "to_avro",
          "from_protobuf");

  private static final List<String> SPACES =
      List.of("\n", "\t ", "\r\n", " /**/ ", "/* 😀 ; ` ' /* nested */ \" */", " -- '😀`\n");

  private static final List<String> NAMES =
      List.of(
          "`%s`",
          "identifier('%s')",
          "identifier('`%s`')",
          "IDENTIFIER('system.builtin.%s')",
          "system.builtin.%s",
          "`system`.`builtin`.`%s`",
          "builtin.`%s`");

  private static final List<String> AROUND =
      List.of(
          "select * from (%s) as s",
          "with w as (%s) select * from w",
          "with w as (select '😀' as e), v as (%s) select * from v, w",
          "with recursive r(n) as (select 1 union all select n + 1 from r where n < 2), w as (%s)"
              + " select * from w, r",
          "from (%s) |> limit 1",
          "from (%s) as `😀 x` |> as y |> where true |> select *",
          "select '😀😀😀😀' as e, s.* from (%s) as s",
          "select 1 where exists (%s)",
          "select count(*) filter (where exists (%s)) from mart_ops_kpis",
          "select * from values (1), (2) as t(x), lateral (%s)",
          "select (select count(*) from (%s))",
          "select * from (values (1)) where 1 in (select 1 from (%s))",
          "select * from (%s) union all select * from (%s)",
          "(%s) intersect all (%s)",
          "select * from (select count(*) as n from (%s)) pivot (max(n) for n in (1))",
          "select /*+ repartition(2) */ * from (%s)",
          "explain %s",
          "explain extended %s",
          "%s ;");

  String of(String statement) {
    String mutant = said(statement, this::text);
    mutant = functions(mutant);
    mutant = said(mutant, token -> token.kind() == Kind.WORD ? cased(token.text()) : token.text());
    for (int times = random.nextInt(3); times > 0; times--) {
      mutant = any(AROUND).replace("%s", mutant);
    }
    return said(mutant, token -> token.text().equals(" ") && one(3) ? any(SPACES) : token.text());
  }

  private static String said(String statement, Function<Token, String> change) {
    return QueryTokens.of(statement).tokens().stream().map(change).collect(joining());
  }

  /** Names of functions, where one is called. */
  private String functions(String statement) {
    List<Token> tokens = QueryTokens.of(statement).tokens();
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.get(i).text();
      boolean called = i + 1 < tokens.size() && tokens.get(i + 1).text().equals("(");
      boolean changes = called && FUNCTIONS.contains(text) && !one(3);
      said.append(changes ? any(NAMES).replace("%s", text) : text);
    }
    return said.toString();
  }

  /** Characters of a quoted text, written as their numbers. */
  private String text(Token token) {
    String text = token.text();
    if (token.kind() != Kind.TEXT || text.contains("\\") || !text.startsWith("'") || one(2)) {
      return text;
    }
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean letter = each < 128 && Character.isLetter(each);
      said.append(letter && one(4) ? "\\u%04x".formatted((int) each) : Character.toString(each));
    }
    return said.toString();
  }

  private String cased(String word) {
    return one(2) ? word : one(2) ? word.toUpperCase(Locale.ROOT) : capital(word);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private boolean one(int in) {
    return random.nextInt(in) == 0;
  }

  private String any(List<String> ways) {
    return ways.get(random.nextInt(ways.size()));
  }
}
