package org.almoner.depot;

import static org.almoner.depot.Depot.RAW_CLIENTS;
import static org.almoner.depot.Depot.RAW_DRUGS;
import static org.almoner.depot.Depot.RAW_ENVELOPES;
import static org.almoner.depot.Depot.RAW_ORDERS;
import static org.almoner.depot.Depot.RAW_REPLIES;
import static org.almoner.depot.Depot.STG_NOTICES;
import static org.almoner.depot.Depot.STG_ORDERS;
import static org.almoner.depot.Depot.STG_ORDER_PARTS;
import static org.almoner.depot.Depot.STG_PRICES;
import static org.almoner.depot.Depot.STG_REPLIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Feed;
import org.almoner.engine.IngestJob;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Table;
import org.almoner.engine.audit.Counts;
import org.almoner.engine.audit.Quarantine;
import org.almoner.engine.lake.TableVersion;
import org.almoner.engine.run.OpsTables;
import org.almoner.engine.run.Reuse;
import org.almoner.engine.run.RunListener;
import org.almoner.engine.run.RunReport;
import org.almoner.engine.run.RunSummary;
import org.almoner.support.CommandLineRun;
import org.almoner.support.TestLake;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A domain that brings formats of its own: several kinds of file in one folder, tables by file. */
class DepotTest {
  private static final Pipeline INTAKE = Depot.pipeline(Depot.jobs().subList(0, 2));

  @TempDir private Path folder;

  @Test
  void aFileThatFeedsThreeTablesIsCountedOnceAndNightByNightEqualsAllAtOnce() {
    TestLake nights = DepotLanding.first(new TestLake(folder.resolve("nights")));
    RunReport first = nights.run(Depot.pipeline(), TestLake.DATE);
    RunReport second = DepotLanding.second(nights).run(Depot.pipeline(), TestLake.DATE.plusDays(1));
    TestLake once = DepotLanding.first(new TestLake(folder.resolve("once")));
    DepotLanding.second(once).run(Depot.pipeline(), TestLake.DATE.plusDays(1));

    assertThat(first.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(second.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(nights.ledger(OpsTables.FILES, "file", "table_name", "rows_in"))
        .contains(
            List.of(
                "depot/exchange/mixed.edi",
                "depot.raw_envelopes, depot.raw_orders, depot.raw_replies",
                5L))
        .hasSize(7);
    assertThat(staged(nights)).isEqualTo(staged(once));
    assertThat(nights.rows(STG_ORDER_PARTS, "order_id", "part", "pieces"))
        .contains("o2 | syringe | 3", "o2 | vial | 3");
    assertThat(nights.rows(STG_REPLIES, "order_id", "status", "sender"))
        .containsExactly("o1 | sent | west", "o2 | backordered | south", "o3 | sent | south");
    assertThat(TestLake.report(second, "stage-orders").counts())
        .as("two tables of the three orders of the night, not of history")
        .isEqualTo(new Counts(6, 0));
    assertThat(TestLake.report(second, "stage-replies").counts())
        .as("of two raw tables, the replies of the night")
        .isEqualTo(new Counts(2, 0));
  }

  /** Rows and content hash of every staging table. */
  private static Map<String, List<String>> staged(TestLake lake) {
    Map<String, List<String>> staged = new TreeMap<>();
    for (Table table : List.of(STG_ORDERS, STG_ORDER_PARTS, STG_REPLIES, STG_NOTICES, STG_PRICES)) {
      staged.put(table.name(), lake.rows(table));
      TableVersion version = lake.lake().latest(table).orElseThrow();
      staged.put(table.name() + " content", List.of(version.content().orElseThrow().toString()));
    }
    return staged;
  }

  @Test
  void aTruncatedFileIsRefusedOrTakenUpToItsFaultAsItsReaderSays() {
    TestLake lake = new TestLake(folder);
    String torn = DepotLanding.ORDERS.substring(0, DepotLanding.ORDERS.indexOf("ORD*o2"));
    lake.deliver("depot/exchange/torn.env", torn)
        .deliver("depot/exchange/short.env", "ENV*8*east~ORD*o8*insulin*pen:1~END*7~")
        .deliver("depot/exchange/mixed.edi", DepotLanding.MIXED);

    RunReport refused = lake.run(INTAKE);

    assertThat(refused.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(failed(refused))
        .anyMatch(
            told ->
                told.contains(
                    "depot/exchange/torn.env at segment 3 it breaks off in an envelope; deliver the"
                        + " file again"))
        .anyMatch(told -> told.contains("depot/exchange/short.env at segment 3 it holds an"));
    assertThat(lake.rows(RAW_ORDERS, "order_id")).containsExactly("o3");

    EnvelopeReader upToTheFault = new EnvelopeReader(false);
    RunReport taken =
        lake.run(Depot.pipeline(Depot.jobs(upToTheFault).subList(0, 2)), TestLake.DATE);
    assertThat(taken.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(failed(taken))
        .anyMatch(
            told ->
                told.contains(
                    "depot/exchange/torn.env, segment 3: the file breaks off in an envelope; the"
                        + " segments before are taken in, deliver the file again"));
    assertThat(lake.rows(RAW_ORDERS, "order_id")).containsExactly("o1", "o3", "o8");
    assertThat(lake.rows(RAW_ENVELOPES, "envelope", "_defect"))
        .contains(" | the file breaks off in an envelope");
  }

  @Test
  void whatNobodyTakesAndWhatSeveralWouldTakeIsNamedAndTheRestIsTakenIn() throws IOException {
    TestLake lake = DepotLanding.first(new TestLake(folder));
    byte[] packed = gzip(DepotLanding.MIXED);
    lake.deliver("depot/exchange/letter.doc", "Dear depot,")
        .deliver("depot/exchange/nothing.env", "")
        .deliver("depot/exchange/packed.gz", packed)
        .deliver("depot/exchange/torn.gz", Arrays.copyOf(packed, packed.length / 2));

    RunReport report = lake.run(INTAKE);

    String kinds = "it is none of envelopes (ENV), notices (NTC)";
    assertThat(report.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(failed(report))
        .anyMatch(told -> told.contains("nobody takes depot/exchange/letter.doc: " + kinds))
        .anyMatch(told -> told.contains("nobody takes depot/exchange/nothing.env: it is empty"))
        .anyMatch(
            told -> told.contains("depot/exchange/torn.gz is not whole: the file breaks off"));
    assertThat(summary(lake, report)).contains("nobody takes depot/exchange/letter.doc");
    assertThat(lake.rows(RAW_ORDERS, "order_id")).containsExactly("o1", "o2", "o3");

    IngestJob twin =
        new IngestJob(Feed.of(new EnvelopeReader(true), Depot.RAW_NOTICES), "ingest-twin");
    RunReport tied =
        lake.deliver("depot/exchange/new.env", "ENV*9*east~END*0~")
            .run(Depot.pipeline(List.of(Depot.jobs().get(0), twin)), TestLake.DATE);
    assertThat(failed(tied))
        .anyMatch(told -> told.contains("new.env would be taken as each of envelopes (ENV), env"));
    assertThat(lake.rows(RAW_ENVELOPES, "envelope")).doesNotContain("9");
  }

  @Test
  void aFileThatOneTableLacksIsTakenIntoThatTableAloneAndAgainIntoAll() throws IOException {
    TestLake lake = new TestLake(folder).deliver("depot/exchange/m.edi", DepotLanding.MIXED);
    lake.run(INTAKE);
    delete(lake, RAW_REPLIES); // as if a run had been killed before the last of its commits
    Map<String, Long> orders = lake.files(RAW_ORDERS);

    RunReport rest = lake.run(INTAKE, TestLake.DATE.plusDays(1));

    assertThat(lake.files(RAW_ORDERS)).isEqualTo(orders);
    assertThat(lake.rows(RAW_REPLIES, "order_id")).containsExactly("o2", "o3");
    assertThat(rest.files()).hasSize(1);
    assertThat(lake.run(INTAKE, TestLake.DATE.plusDays(1)).files()).isEmpty();

    RunReport again =
        lake.run(
            lake.request(INTAKE, TestLake.DATE.plusDays(2), Reuse.STAGING)
                .takingAgain(Set.of("depot/exchange/m.edi")),
            new RunListener() {});
    assertThat(again.rowsIn()).isEqualTo(5);
    assertThat(lake.rows(RAW_ORDERS, "order_id")).containsExactly("o3", "o3");
    assertThat(lake.rows(RAW_REPLIES, "order_id")).containsExactly("o2", "o2", "o3", "o3");
  }

  @Test
  void aDeliveredRowIsInQuarantineOnceWhateverTheQueryMadeOfIt() {
    TestLake lake =
        new TestLake(folder)
            .deliver(
                "depot/exchange/1.env",
                "ENV*1*north~ORD*a*x*p:1^q:2^r:3~ORD*b*x*p:many^q:few^r:3~ORD*c*x*p:1~"
                    + "ORD*d*x*p:1~ORD*e*x*p:1~END*5~");

    RunReport report = lake.run(Depot.pipeline());

    assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(lake.rows(Quarantine.table("depot"), "table_name", "line"))
        .containsExactly("stg_order_parts | 3");
    assertThat(lake.rows(STG_ORDER_PARTS, "order_id", "part"))
        .containsExactly("a | p", "a | q", "a | r", "b | r", "c | p", "d | p", "e | p");
    assertThat(TestLake.report(report, "stage-orders").counts()).isEqualTo(new Counts(10, 1));
    assertThat(report.checks())
        .anyMatch(
            check ->
                check.passed()
                    && check
                        .measured()
                        .equals(
                            "of 5 rows delivered 4 are in it and 1 in quarantine; of 9 rows of the"
                                + " query 7 kept the contract and 2 broke it"))
        .anyMatch(
            check ->
                check.passed()
                    && check.check().contains("quarantine")
                    && check.measured().equals("20 %"));
  }

  @Test
  void theColumnsOfAWideFileFeedSeveralTables() {
    TestLake lake =
        new TestLake(folder)
            .deliver(
                "depot/snapshot/wide.csv",
                """
                client_id,name,drug,dose,note
                1,"Ida, the first",insulin,5,new
                2,Ben,"never closed
                3,Cleo,heparin,1,
                """)
            .deliver("depot/snapshot/other.csv", "product,price\n");

    RunReport report = lake.run(Depot.snapshots());

    assertThat(failed(report)).anyMatch(told -> told.contains("nobody takes depot/snapshot/other"));
    assertThat(lake.rows(RAW_CLIENTS, "client_id", "name", "_line", "_extra"))
        .containsExactly(
            " |  | 3 | ", "1 | Ida, the first | 2 | {\"note\":\"new\"}", "3 | Cleo | 4 | ");
    assertThat(lake.rows(RAW_DRUGS, "client_id", "drug", "dose"))
        .containsExactly("1 | insulin | 5", "3 | heparin | 1");
  }

  @Test
  void aLineInTheListOfDomainsIsAllThatADomainNeeds() {
    TestLake lake = new TestLake(folder).deliver("depot/exchange/m.edi", DepotLanding.MIXED);
    lake.run(INTAKE);
    JobCatalog catalog = Depot.domains().catalog();

    CommandLineRun forget =
        CommandLineRun.of(
            Depot.domains(),
            "landing",
            "forget",
            "depot.raw_orders",
            "--lake",
            lake.root().toString());

    assertThat(catalog.table("stg_order_parts")).isEqualTo(STG_ORDER_PARTS);
    assertThat(catalog.table("depot.quarantine").domain()).isEqualTo("depot");
    assertThat(forget.code()).as(forget.err()).isZero();
    assertThat(forget.out())
        .contains("depot.raw_envelopes: the next run takes depot/exchange/m.edi in again")
        .contains("depot.raw_orders: the next run takes depot/exchange/m.edi in again")
        .contains("depot.raw_replies: the next run takes depot/exchange/m.edi in again");
    assertThat(lake.run(INTAKE, TestLake.DATE.plusDays(1)).rowsIn()).isEqualTo(5);
  }

  @Test
  void filesThatTheirNamesAloneTellShareTheirPlaceWithNoOtherKind() {
    IngestJob usual = new IngestJob(Feed.of(Depot.RAW_NOTICES), "ingest-usual");

    assertThatThrownBy(() -> new JobCatalog(List.of(Depot.jobs().get(0), usual), List.of()))
        .hasMessageContaining("a file's bytes do not tell to which");
  }

  private static List<String> failed(RunReport report) {
    return report.checks().stream()
        .filter(check -> !check.passed())
        .map(CheckResult::measured)
        .toList();
  }

  private static String summary(TestLake lake, RunReport report) throws IOException {
    Path file = Path.of(RunSummary.folder(lake.lake(), report.runId()).toUri().getPath());
    return Files.readString(file.resolve("run_summary.json"));
  }

  private static void delete(TestLake lake, Table table) throws IOException {
    Path all = lake.root().resolve(table.domain()).resolve(table.name());
    FileUtils.deleteDirectory(all.toFile());
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
