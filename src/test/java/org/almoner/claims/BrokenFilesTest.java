package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.claims.rows.ProviderAdjustment;
import org.almoner.claims.rows.Quarantined;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.Submission;
import org.almoner.claims.rows.TransactionEnd;
import org.almoner.claims.rows.TransactionState;
import org.junit.jupiter.api.Test;

/** What was whole before a break is staged, the rest is told of by place and rule. */
class BrokenFilesTest {
  private static final String HEAD =
      """
      ISA*00*          *00*          *ZZ*BILLER         *ZZ*CLEARHS        *260110*1200*^*00501*000000201*0*P*:~
      GS*HC*BILLER*CLEARHS*20260110*1200*201*X*005010X222A1~
      """;
  private static final String SET =
      """
      ST*837*0001*005010X222A1~
      BHT*0019*00*B1*20260110*1200*CH~
      HL*1**20*1~
      NM1*85*2*TEST CLINIC*****XX*1234567893~
      """;
  private static final String TAIL = "GE*1*201~\nIEA*1*000000201~\n";

  @Test
  void aSetWithoutTrailerKeepsItsClaimsWhereAnotherSegmentEndsIt() {
    Tables tables = read(HEAD + SET + claim("A") + claim("B") + TAIL);

    assertThat(pcns(tables)).containsExactly("A", "B");
    assertThat(rules(tables)).containsExactly("missing_SE");
    assertThat(states(tables)).containsExactly(TransactionState.PARTLY_STAGED);
  }

  @Test
  void aFileThatEndsWithinASetLosesTheClaimThatIsOpen() {
    Tables tables = read(HEAD + SET + claim("A") + claim("B"));

    assertThat(pcns(tables)).containsExactly("A");
    assertThat(rules(tables)).containsExactly("truncated");
    assertThat(tables.of(TransactionEnd.class).get(0).refusedLoops()).isEqualTo(1);
  }

  @Test
  void aProviderAdjustmentThatIsCutIsNotHalfAnAmount() {
    Tables tables =
        read(
            "ST*835*0001~BPR*I*60*C*ACH************20260201~TRN*1*T4*1MOON1~"
                + "CLP*A*1*60*60~PLB*1234567893*20261231*WO:A*5~PLB*1234567893*20261231*WO:X*10");

    assertThat(tables.of(Remit.class)).hasSize(1);
    assertThat(tables.of(ProviderAdjustment.class)).hasSize(1);
    assertThat(tables.columns("stg_payments").get(0)).containsEntry("plb_total", "5.00");
    assertThat(rules(tables)).containsExactly("truncated");
  }

  @Test
  void aSetOfWhichNothingIsWholeIsRefused() {
    assertThat(states(read(HEAD + SET + "CLM*A*100~"))).containsExactly(TransactionState.REFUSED);
  }

  @Test
  void segmentsOutsideOfSetsAreToldOfOnceEachRun() {
    Tables tables = read(HEAD + claim("A") + SET + "SE*5*0001~" + "NTE*X~" + TAIL);

    assertThat(rules(tables)).containsExactly("outside_transaction", "outside_transaction");
    assertThat(tables.of(Quarantined.class)).extracting(Quarantined::loops).containsExactly(1, 0);
    SampleSumsTest.Sums.of(tables).assertThatTheyHold("strays");
  }

  @Test
  void aSegmentThatIsTooLongBreaksItsSet() {
    String huge = "NTE*ADD*" + "x".repeat(200_000) + "~\n";
    String second = SET.replace("0001", "0002") + claim("C") + "SE*9*0002~\n";
    Tables tables =
        read(
            HEAD
                + SET
                + claim("A")
                + "HL*2*1*22*0~"
                + huge
                + claim("B")
                + "SE*15*0001~"
                + second
                + TAIL);

    assertThat(pcns(tables)).containsExactly("A", "C");
    assertThat(rules(tables)).containsExactly("segment_too_large");
    assertThat(states(tables))
        .containsExactly(TransactionState.PARTLY_STAGED, TransactionState.WHOLE);
    SampleSumsTest.Sums.of(tables).assertThatTheyHold("a long segment");
  }

  @Test
  void aClaimOfTooManySegmentsIsRefused() {
    String claim = claim("A") + "NTE*ADD*X~".repeat(50_001);
    Tables tables = read(HEAD + SET + claim + claim("B") + "SE*50014*0001~" + TAIL);

    assertThat(pcns(tables)).containsExactly("B");
    assertThat(rules(tables)).containsExactly("clm_too_large");
  }

  @Test
  void aClaimWithoutNumberOrChargeIsRefused() {
    Tables tables =
        read(HEAD + SET + "CLM**100~" + "CLM*B~" + "CLM*C*x~" + claim("D") + "SE*12*0001~" + TAIL);

    assertThat(pcns(tables)).containsExactly("D");
    assertThat(rules(tables)).containsOnly("clm_incomplete").hasSize(3);
  }

  @Test
  void trailersThatAreWrongAreWarnings() {
    Tables tables = read(HEAD + SET + claim("A") + "SE*7*0009~" + TAIL);

    assertThat(tables.columns("stg_claims").get(0))
        .containsEntry("warnings", "control_number|segment_count");
    assertThat(rules(tables)).isEmpty();
  }

  @Test
  void noValueOfAFileStandsInQuarantine() {
    String secret = "SECRETNAME";
    Tables tables =
        read(
            "%s%sCLM**%s~NM1*IL*1*%s~%s%s*%s~"
                .formatted(HEAD, SET, secret, secret, TAIL, secret, secret));

    assertThat(tables.of(Quarantined.class)).isNotEmpty();
    assertThat(tables.of(Quarantined.class).toString()).doesNotContain(secret);
  }

  private static String claim(String pcn) {
    return """
    CLM*%s*100***11:B:1*Y*A*Y*Y~
    LX*1~
    SV1*HC:99213*100*UN*1***1~
    DTP*472*D8*20260105~
    """
        .formatted(pcn);
  }

  private static List<String> pcns(Tables tables) {
    return tables.of(Submission.class).stream().map(claim -> claim.claim().pcn()).toList();
  }

  private static Stream<String> rulesOf(Tables tables) {
    return tables.of(Quarantined.class).stream().map(Quarantined::rule);
  }

  private static List<String> rules(Tables tables) {
    return rulesOf(tables).toList();
  }

  private static List<TransactionState> states(Tables tables) {
    return tables.of(TransactionEnd.class).stream().map(TransactionEnd::state).toList();
  }

  private static Tables read(String text) {
    return Tables.read("file", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
