package org.almoner.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.almoner.engine.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither a name nor a property becomes code in a database, or in this process. */
class DatabaseAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/reports",
        "jdbc:postgresql://db:5432/reports?user=etl&sslmode=verify-full&currentSchema=kpi",
        "jdbc:postgresql://[::1]:5432/reports",
        "jdbc:mysql://db/reports?useSSL=true",
        "jdbc:sqlserver://db:1433;databaseName=reports;encrypt=true",
        "jdbc:oracle:thin:@//db:1521/reports"
      })
  void addressesOfKnownDriversAreTaken(String url) {
    assertThat(new DatabaseAddress(url, Map.of("user", "etl", "password", "a=b;c=d")).url())
        .isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://h/d?socketFactory=org.X&socketFactoryArg=http://x/e.xml",
        "jdbc:postgresql://h/d?user=a&sslfactory=org.X",
        "jdbc:postgresql://h/d?loggerLevel=DEBUG&loggerFile=/tmp/x.jsp",
        "jdbc:postgresql://h/d?SOCKETFACTORY=x",
        "jdbc:postgresql://h/d?%73ocketFactory=x",
        "jdbc:postgresql://h/d?options=-c%20session_preload_libraries=x",
        "jdbc:postgresql://h/d?service=x",
        "jdbc:postgresql://h/d?%",
        "jdbc:mysql://h/d?autoDeserialize=true",
        "jdbc:mysql://h/d?allowLoadLocalInfile=true",
        "jdbc:mysql://(host=h,autoDeserialize=true)/d",
        "jdbc:mysql:loadbalance://h/d?queryInterceptors=x",
        "jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(HOST=h)))",
        "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://h/x.sql'",
        "jdbc:h2:file:/lake/casework",
        "jdbc:sqlite:/lake/x.db",
        "jdbc:duckdb:/lake/x.db",
        "jdbc:derby:x;create=true",
        "jdbc:nosuch://h/d",
        "postgresql://h/d"
      })
  void otherDriversAndPropertiesThatLoadOrWriteSomethingAreRefused(String url) {
    assertThatThrownBy(() -> new DatabaseAddress(url, Map.of())).isInstanceOf(UsageException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "socketFactory",
        "sslfactory",
        "sslhostnameverifier",
        "authenticationPluginClassName",
        "loggerFile",
        "driver",
        "createTableOptions",
        "createTableColumnTypes",
        "sessionInitStatement",
        "dbtable",
        "query",
        "truncate",
        "keytab",
        "connectionProvider"
      })
  void propertiesOfDriversAndOfSparkThatRunSomethingAreRefusedByName(String property) {
    assertThatThrownBy(
            () -> new DatabaseAddress("jdbc:postgresql://h/d", Map.of(property, "secret")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(property)
        .hasMessageContaining("sslmode")
        .hasMessageNotContaining("secret");
  }

  @Test
  void noPartOfAPasswordInAUrlIsRepeated() {
    assertThatThrownBy(
            () -> new DatabaseAddress("jdbc:postgresql://h/d?password=a&battery=5", Map.of()))
        .hasMessageNotContaining("battery");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kpis", "reports.kpis", "db.reports.kpis_2", "\"My Reports\".\"kpis;\"", "größe"})
  void aNameIsAName(String name) {
    assertThat(new DatabaseName(name).text()).isEqualTo(name);
  }

  @Test
  void theTableBesideIsNamedWithinTheQuotes() {
    assertThat(new DatabaseName("r.k").beside()).isEqualTo("r.k_almoner_loading");
    assertThat(new DatabaseName("r.\"k x\"").beside()).isEqualTo("r.\"k x_almoner_loading\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kpis; drop table x",
        "kpis--",
        "kpis/*",
        "(select 1) as x",
        "pg_sleep(10)",
        "kpis set x = 1",
        "a.b.c.d",
        "\"a\"b\"",
        "'kpis'",
        "",
        "kpis\n",
        "k\u0000",
        "k12345678901234567890123456789012345678901234567890",
        "\"größe größe größe größe größe größe größe g\""
      })
  void whatIsNoNameIsRefusedBeforeADatabaseSeesIt(String name) {
    assertThatThrownBy(() -> new DatabaseName(name)).isInstanceOf(UsageException.class);
  }
}
