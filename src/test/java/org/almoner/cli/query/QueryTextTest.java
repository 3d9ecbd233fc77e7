package org.almoner.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
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
        "select `a;b` /* it's; */ from t;",
        "select r'\\';",
        "select /* a /* b; */ c */ 1;"
      })
  void endsWithASemicolon(String query) {
    assertThat(QueryText.isComplete(query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "select 1",
        "select 1 -- ;",
        "select ';",
        "select \"a;",
        "select 1 /* ; */",
        "select /* /* */ 1;",
        "select `a;"
      })
  void goesOnUntilThen(String query) {
    assertThat(QueryText.isComplete(query)).isFalse();
  }

  @Test
  void isKeptWithoutTheValuesThatMayNamePatients() {
    assertThat(
            kept(
                """
                select * from stg_patients -- Ida Example
                where `patient name` = 'Ida\\' Example' and id in (1234567, "P0000042")
                  and born = date'1956-02-03' and `risk_score` > 0.75 limit 10; /* Ida */\
                """))
        .isEqualTo(
            """
            select * from stg_patients\s
            where `?` = '?' and id in (?, "?")
              and born = date'?' and `risk_score` > ? limit ?;\
            """);
  }

  /** Each holds a value in another way; the digits and the names in them stand for a patient. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from t where patient_id = 371;",
        "select * from t where name = 'John Smith';",
        "select r'\\', 'John Smith 555-0199' from t;",
        "select R\"\\\" , 'John' , \"x\";",
        "select /* /* x */ John Smith 555-0199 */ x;",
        "select /* John /* /* */ 5 */ Smith */ x;",
        "select x as `John Smith 555-0199`;",
        "select 1 `John`;",
        "select x as ```John`` 5`;",
        "select * from t where zip = 02139 and phone = 555;",
        "select * from t where ssn = 999-45-0001;",
        "select * from t where d = 1950-01-02;",
        "select 'it''s John';",
        "select \"a\\\"b John\";",
        "select x'4a6f686e';",
        "select 12.5, .5, 1e-7, 1L, 5BD, 1_2345, 0.0;",
        "from t |> where patient_id = 371;",
        "select P0000042 from t;",
        "select x -- John \\\n Smith 5\n;",
        "select x -- John\r\n;",
        "select x /*+ broadcast(John5) */;",
        "select x::int, map('John', 5)['John'];",
        "select '\uD83D\uDE00 John', '\\\\', 'John 5';",
        "select '\u0665\u0666';"
      })
  void keepsNoNumberNoTextAndNoComment(String query) {
    assertThat(kept(query)).doesNotContainPattern("\\p{Nd}").doesNotContain("John", "Smith");
    assertThat(QueryText.isComplete(kept(query))).isTrue();
  }

  @Test
  void keepsNamesThatAreKnownAlthoughTheyHoldDigits() {
    assertThat(kept("select log10(risk_score) as n, `log10`(t2) from stg_patients;"))
        .isEqualTo("select log10(risk_score) as n, `log10`(?) from stg_patients;");
  }

  @Test
  void aLongTextIsCutWithoutADeepStack() {
    String query = "select '" + "x".repeat(1 << 20) + "', " + "1".repeat(1 << 20) + ";";

    assertThat(kept(query)).isEqualTo("select '?', ?;");
  }

  private static String kept(String query) {
    return QueryText.withoutValues(query, Set.of("risk_score", "log10", "stg_patients"));
  }
}
