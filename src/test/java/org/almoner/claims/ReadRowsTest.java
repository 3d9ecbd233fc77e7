package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.almoner.claims.rows.Acknowledgement;
import org.almoner.claims.rows.Remit;
import org.junit.jupiter.api.Test;

/** What single segments become. */
class ReadRowsTest {

  @Test
  void decisionsOfOtherPayersStandWithThePayerThatTheyName() {
    Tables tables =
        read(
            """
            ST*837*1*005010X222A1~BHT*0019*00*B*20260110~HL*1**20*1~HL*2*1*22*0~SBR*T~
            CLM*A*120***11:B:1~SBR*P*18~CAS*CO*45*20~AMT*D*50~NM1*PR*2*FIRST*****PI*F1~
            DTP*573*D8*20260201~REF*F8*ICN1~SBR*S*18~NM1*PR*2*SECOND*****PI*S1~
            LX*1~SV1*HC:99213*120*UN*1~SVD*S1*20*HC:99213**1~CAS*PR*2*5~SVD*F1*50*HC:99213**1~SE*20*1~
            """);

    assertThat(tables.columns("stg_claim_other_payers"))
        .extracting(
            row -> row.get("payer"), row -> row.get("adjustments"), row -> row.get("line_payments"))
        .containsExactly(
            tuple("F1", "0:CO:45:20.00", "1:99213:50.00:1"),
            tuple("S1", "1:PR:2:5.00", "1:99213:20.00:1"));
    assertThat(tables.columns("stg_claim_other_payers").get(0))
        .containsEntry("paid", "50.00")
        .containsEntry("paid_date", "2026-02-01")
        .containsEntry("icn", "ICN1");
  }

  @Test
  void aFileWithoutEnvelopeIsKnownByTheDateInside() {
    assertThat(remittance("").columns("stg_remits").get(0))
        .containsEntry("recorded_date", "2026-02-01");
    assertThat(remittance("GS*HP*A*B*20260203*1200*1*X*005010X221A1~").columns("stg_remits").get(0))
        .containsEntry("recorded_date", "2026-02-03");
  }

  @Test
  void aBlankTripleIsPassedOverAndAnUnreadableOneIsAWarning() {
    Tables tables = remittance("");

    assertThat(tables.columns("stg_adjustments"))
        .extracting(row -> row.get("ordinal") + " " + row.get("carc") + " " + row.get("amount"))
        .containsExactly("1 45 10.00", "2 97 5.00", "3 null 5.00");
    assertThat(tables.columns("stg_remits").get(0)).containsEntry("warnings", "cas_unreadable");
  }

  @Test
  void everyPairOfAPlbIsARow() {
    assertThat(remittance("").columns("stg_provider_adjustments"))
        .extracting(row -> row.get("code") + " " + row.get("reference") + " " + row.get("amount"))
        .containsExactly("WO ICN77 40.00", "L6 null -12.50");
  }

  @Test
  void equalLoopsOfTwoDeliveriesHaveOneContentHash() {
    Remit first = remittance("").of(Remit.class).get(0);
    Remit second = remittance("GS*HP*A*B*20260203*1200*9*X*005010X221A1~").of(Remit.class).get(0);

    assertThat(first.contentHash()).isEqualTo(second.contentHash());
    assertThat(first.remitId()).isNotEqualTo(second.remitId());
  }

  @Test
  void aReversalWithPositiveAmountsIsAWarning() {
    String text =
        "ST*835*1~BPR*I*0~TRN*1*T~CLP*A*22*100*80~CLP*B*22*-100*-80~CLP*C*1*-1*-1~SE*7*1~";

    assertThat(read(text).columns("stg_remits"))
        .extracting(row -> row.get("warnings"))
        .containsExactly("claim_balance|reversal_sign", "claim_balance", "negative_amount");
  }

  @Test
  void errorsOfASetAreCountedAndListed() {
    Tables tables =
        read(
            """
            GS*FA*A*B*20260101*1200*7*X*005010X231A1~ST*999*1~AK1*HC*3400~AK2*837*0002~
            IK3*CLM*19*2300*8~IK4*5:1*1331*7*SECRET~IK5*R*5~AK9*R*1*1*0~SE*8*1~
            """);
    Acknowledgement set = tables.of(Acknowledgement.class).get(0);

    assertThat(set.verdict()).isEqualTo("rejected");
    assertThat(tables.columns("stg_acknowledgements").get(0))
        .containsEntry("errors", "2")
        .containsEntry("error_list", "CLM:19::8|CLM:19:5:1:7")
        .containsEntry("group", "3400");
    assertThat(tables.columns("stg_acknowledgements").get(1)).containsEntry("kind", "999_group");
    assertThat(set.toString()).doesNotContain("SECRET");
  }

  @Test
  void aRejectionAmongSeveralStatusesOfAClaimDecides() {
    Map<String, String> row =
        read("""
        GS*HN*A*B*20260101*1200*7*X*005010X214~ST*277*1~BHT*0085*08*A*20260101~HL*1**20*1~
        NM1*AY*2*HUB~HL*2*1*PT~NM1*QC*1*DOE~TRN*2*A33~STC*A2:20~STC*A7:562:85*20260101*U*9********No provider number~REF*1K*ICN~SE*10*1~
        """)
            .columns("stg_acknowledgements")
            .get(0);

    assertThat(row)
        .containsEntry("verdict", "rejected")
        .containsEntry("status", "A2:20|A7:562:85")
        .containsEntry("message", "No provider number")
        .containsEntry("source", "clearinghouse")
        .containsEntry("reference", "A33")
        .containsEntry("icn", "ICN");
  }

  @Test
  void aLineWithoutItsLxIsALine() {
    Tables tables = read("ST*837*1*005010X222A1~CLM*A*3~LX*1~SV1*HC:1*1~SV1*HC:2*2~SE*6*1~");

    assertThat(tables.columns("stg_claim_lines"))
        .extracting(row -> row.get("line") + " " + row.get("code"))
        .containsExactly("1 1", "2 2");
    assertThat(tables.columns("stg_claims").get(0)).containsEntry("warnings", "missing_LX");
  }

  private static Tables remittance(String group) {
    return read(
        group
            + """
            ST*835*1~BPR*I*52.5*C*ACH************20260201~TRN*1*T1*1SUN~N1*PR*PLAN*XV*SUN01~
            CLP*A*1*100*80**12*I1~SVC*HC:99213*100*80~CAS*CO*45*10*****97*5***5**~
            PLB*1234567893*20261231*WO:ICN77*40*L6*-12.5~SE*9*1~
            """);
  }

  private static Tables read(String text) {
    return Tables.read("file", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
