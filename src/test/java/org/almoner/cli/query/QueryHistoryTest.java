package org.almoner.cli.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryHistoryTest {
  @TempDir private Path home;

  @Test
  void comesBackInTheNextSessionAsItWasTypedButForValues() throws Exception {
    Path file = home.resolve("queries.sql");
    new QueryHistory(file, Set.of()).keep("select 1;");
    new QueryHistory(file, Set.of()).keep("select *\nfrom stg_cases\nwhere case_id = 'C17';");

    assertThat(new QueryHistory(file, Set.of()).queries())
        .containsExactly("select ?;", "select *\nfrom stg_cases\nwhere case_id = '?';");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void isEmptyWhereThereIsNoPlaceForIt() {
    QueryHistory nowhere = new QueryHistory(home.resolve("no/such/folder/queries.sql"), Set.of());

    nowhere.keep("select 1;");

    assertThat(nowhere.queries()).isEmpty();
  }
}
