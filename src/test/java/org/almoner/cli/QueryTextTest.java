package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 1;",
        "select 1 ; ",
        "select ';' as a;",
        "select 1; -- done",
        "select 1 -- don't ask\n;",
        "select `a;b` /* it's; */ from t;"
      })
  void endsWithASemicolon(String query) {
    assertThat(QueryText.isComplete(query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "select 1", "select 1 -- ;", "select ';", "select \"a;", "select 1 /* ; */"})
  void goesOnUntilThen(String query) {
    assertThat(QueryText.isComplete(query)).isFalse();
  }

  @Test
  void isKeptWithoutTheValuesThatMayNamePatients() {
    assertThat(
            QueryText.withoutValues(
                """
                select * from stg_patients -- Ida Example
                where `patient name` = 'Ida\\' Example' and id in (1234567, "P0000042")
                  and born = date'1956-02-03' and risk_score > 0.75 limit 10; /* Ida */\
                """))
        .isEqualTo(
            """
            select * from stg_patients\s
            where `patient name` = '?' and id in (?, "?")
              and born = date'?' and risk_score > 0.75 limit 10;\
            """);
  }
}
