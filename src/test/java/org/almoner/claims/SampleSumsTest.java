package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.claims.rows.Adjustment;
import org.almoner.claims.rows.ProviderAdjustment;
import org.almoner.claims.rows.Quarantined;
import org.almoner.claims.rows.RawSegment;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.RemitLine;
import org.almoner.claims.rows.Submission;
import org.almoner.claims.rows.SubmissionLine;
import org.almoner.claims.rows.TransactionEnd;
import org.almoner.support.CsvTable;
import org.junit.jupiter.api.Test;

/** Tallies of the public sample files, and that nothing of one is lost. */
class SampleSumsTest {
  private static final Path SAMPLES = Path.of("../shared/data/x12");

  @Test
  void remitsLinesAndAmountsAreThoseOfTheTally() throws IOException {
    Map<String, Map<String, String>> tallies = tallies("tally_835.csv");
    List<String> differences = new ArrayList<>();
    for (Path file : SampleFilesTest.samples()) {
      Map<String, String> tally = tallies.get(SAMPLES.relativize(file).toString());
      tally = tally == null ? tallies.get(file.getFileName().toString()) : tally;
      if (tally != null && file.toString().contains("/835/")) {
        remittances(file, tally, differences);
      }
    }
    assertThat(differences).isEmpty();
  }

  private static void remittances(Path file, Map<String, String> tally, List<String> differences) {
    Tables tables = Tables.read(file);
    List<Remit> remits = tables.of(Remit.class);
    BigDecimal charge = BigDecimal.ZERO;
    BigDecimal paid = BigDecimal.ZERO;
    BigDecimal adjusted = BigDecimal.ZERO;
    int balanced = 0;
    for (Remit remit : remits) {
      charge = charge.add(remit.claim().charge());
      paid = paid.add(remit.claim().paid());
      adjusted = adjusted.add(remit.amounts().adjusted());
      balanced += remit.isBalanced() ? 1 : 0;
    }
    String where = file.getFileName().toString();
    differ(where + " clp", tally.get("clp"), remits.size(), differences);
    differ(where + " charge", tally.get("total_charge"), charge, differences);
    differ(where + " paid", tally.get("total_paid"), paid, differences);
    differ(where + " adjusted", tally.get("total_adjusted"), adjusted, differences);
    differ(where + " svc", tally.get("svc"), tables.of(RemitLine.class).size(), differences);
    differ(
        where + " cas", tally.get("cas_triples"), tables.of(Adjustment.class).size(), differences);
    differ(where + " plb", tally.get("plb"), segments(tables), differences);
    differ(where + " balanced", tally.get("claims_balanced"), balanced, differences);
  }

  @Test
  void claimsLinesAndChargesAreThoseOfTheTally() throws IOException {
    Map<String, Map<String, String>> tallies = tallies("tally_837.csv");
    List<String> differences = new ArrayList<>();
    for (Path file : SampleFilesTest.samples()) {
      String sample = SAMPLES.relativize(file).toString();
      Map<String, String> tally = tallies.get(sample);
      if (tally != null) {
        Tables tables = Tables.read(file);
        BigDecimal charge =
            tables.of(Submission.class).stream()
                .map(claim -> claim.claim().charge())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        int claims = tables.of(Submission.class).size();
        differ(sample + " clm", tally.get("clm"), claims, differences);
        differ(sample + " charge", tally.get("total_charge"), charge, differences);
        differ(
            sample + " lines",
            tally.get("service_lines"),
            tables.of(SubmissionLine.class).size(),
            differences);
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void everyTransactionAndClaimOfEverySampleIsAccountedFor() throws IOException {
    for (Path file : SampleFilesTest.samples()) {
      Sums.of(Tables.read(file)).assertThatTheyHold(file.toString());
    }
  }

  /** What the two sums of a file are made of. */
  record Sums(
      int transactions, int ended, long loops, long accounted, long stagedRows, int staged) {

    static Sums of(Tables tables) {
      List<TransactionEnd> ends = tables.of(TransactionEnd.class);
      Map<Integer, String> types = new TreeMap<>();
      long loops = 0;
      String type = "";
      for (RawSegment segment : tables.of(RawSegment.class)) {
        if (segment.tag().equals("ST")) {
          type = segment.elements().isEmpty() ? "" : segment.elements().get(0);
          types.put(segment.transaction(), type);
        }
        boolean isClaim = segment.tag().equals("CLM");
        boolean isRemit = segment.tag().equals("CLP");
        boolean isOutside = segment.transaction() == 0;
        if ((isClaim && (isOutside || type.equals("837")))
            || (isRemit && (isOutside || type.equals("835")))) {
          loops++;
        }
      }
      long outside = tables.of(Quarantined.class).stream().mapToLong(Quarantined::loops).sum();
      return new Sums(
          types.size(),
          ends.size(),
          loops,
          outside + ends.stream().mapToLong(e -> e.stagedLoops() + e.refusedLoops()).sum(),
          tables.of(Submission.class).size() + tables.of(Remit.class).size(),
          ends.stream().mapToInt(TransactionEnd::stagedLoops).sum());
    }

    void assertThatTheyHold(String where) {
      assertThat(ended).as("transactions of " + where).isEqualTo(transactions);
      assertThat(accounted).as("CLM and CLP loops of " + where).isEqualTo(loops);
      assertThat(stagedRows).as("staged claims of " + where).isEqualTo(staged);
    }
  }

  /** PLB segments, of which each holds up to six adjustments. */
  private static long segments(Tables tables) {
    return tables.of(ProviderAdjustment.class).stream()
        .map(each -> each.origin().segmentOffset())
        .distinct()
        .count();
  }

  private static void differ(String what, String expected, Object found, List<String> differences) {
    if (!SampleFilesTest.isEqual(expected, found.toString())) {
      differences.add(what + " is " + found + ", not " + expected);
    }
  }

  private static Map<String, Map<String, String>> tallies(String name) throws IOException {
    SampleFilesTest.samples();
    Map<String, Map<String, String>> tallies = new TreeMap<>();
    CsvTable.read(SAMPLES.resolve(name)).rows().forEach(row -> tallies.put(row.get("file"), row));
    return tallies;
  }
}
