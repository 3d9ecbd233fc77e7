package org.almoner.claims.jobs;

import static org.almoner.tables.claims.ClaimsFacts.INT_CLAIMS;
import static org.almoner.tables.claims.ClaimsFeedsStaging.STG_FEE_SCHEDULE;
import static org.almoner.tables.claims.ClaimsMarts.INT_LINE_ALLOWED;
import static org.almoner.tables.claims.X12Remittances.STG_ADJUSTMENTS;
import static org.almoner.tables.claims.X12Remittances.STG_PAYMENTS;
import static org.almoner.tables.claims.X12Remittances.STG_REMITS;
import static org.almoner.tables.claims.X12Remittances.STG_REMIT_LINES;
import static org.almoner.tables.claims.X12Submissions.STG_CLAIMS;
import static org.almoner.tables.claims.X12Submissions.STG_CLAIM_LINES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Table;
import org.almoner.support.Catalogue;
import org.almoner.support.CsvTable;
import org.almoner.support.InMemoryRun;
import org.junit.jupiter.api.Test;

/** Lines by hand: what they were allowed, should have been, and fall short of, to the cent. */
class LineAllowedTest {
  private static final String FEES =
      """
      payer,code,modifier,effective_from,effective_to,amount
      SUN,99213,*,2025-01-01,2025-12-31,100.00
      SUN,99213,*,2026-01-01,,110.00
      SUN,99213,25,2025-01-01,,105.55
      SUN,71046,26,2025-01-01,,12.34
      SUN,J1745,*,2025-01-01,,33.33
      STAR,99213,*,2025-01-01,,120.00
      MOON,90791,*,2027-01-01,,500.00
      """;

  private static final String CLAIMS =
      """
      claim_id,payer,payer_sequence,service_from
      c01,SUN,P,2025-12-31
      c02,STAR,S,2026-01-05
      c03,STAR,S,2026-01-05
      c04,STAR,S,2026-01-05
      c05,MOON,P,2026-01-05
      c06,SUN,P,2026-01-05
      c07,,P,2026-01-05
      """;

  private static final String PAYMENTS =
      """
      payment_id,payment_date,recorded_date
      p1,2026-02-01,2026-02-02
      p2,,2026-02-01
      """;

  private static final String REMITS =
      """
      remit_id,claim_id,payment_id,lines,is_current
      r1,c01,p1,7,true
      r2,c02,p1,1,true
      r3,c03,p1,1,true
      r4,c04,p1,2,true
      r5,c05,p2,4,true
      r6,c06,p1,0,true
      r0,c06,p1,1,false
      r7,c07,p1,1,true
      """;

  private static final String LINES =
      """
      remit_id,line,claim_line,code,modifiers,units,original_units,paid,allowed,service_from
      r1,1,1,99213,,1,,60.00,90.00,
      r1,2,2,99213,,1,,60.00,90.00,2026-01-01
      r1,3,3,99213,59|25,1,,80.00,,
      r1,4,4,71046,26|59,1,,8.00,,
      r1,5,5,71046,,1,,8.00,8.00,
      r1,6,6,J1745,,3,,99.98,,
      r1,7,7,J1745,,0,2,0.00,,
      r2,1,1,99213,,1,,20.00,,
      r3,1,1,99213,,1,,20.00,,
      r4,1,1,99213,,1,,20.00,,
      r4,2,2,99213,,1,,20.00,119.99,
      r5,1,1,90834,,1,,40.00,,
      r5,2,2,90837,,1,,40.00,,
      r5,3,3,90791,,1,,40.00,,
      r5,4,4,90853,,2,,60.00,,
      r0,1,1,99213,,1,,1.00,1.00,
      r7,1,1,99213,,1,,1.00,1.00,
      """;

  private static final String ADJUSTMENTS =
      """
      remit_id,line,ordinal,amount,amount_class
      r1,3,1,20.00,patient_responsibility
      r1,3,2,5.54,patient_responsibility
      r1,3,3,200.00,contractual
      r1,4,1,2.00,patient_responsibility
      r1,7,1,66.66,denial
      r2,1,1,80.00,prior_payer
      r3,0,1,80.00,prior_payer
      r4,0,1,80.00,prior_payer
      """;

  /** By hand: the fee, or the median of the history below, × units. */
  private static final String EXPECTED =
      """
      remit_id,line,allowed_amount,expected_amount,expected_basis,underpaid_amount
      r1,1,90.00,100.00,fee_schedule,10.00
      r1,2,90.00,110.00,fee_schedule,20.00
      r1,3,105.54,105.55,fee_schedule,0.01
      r1,4,10.00,12.34,fee_schedule,2.34
      r1,5,8.00,,,
      r1,6,99.98,99.99,fee_schedule,0.01
      r1,7,0.00,66.66,fee_schedule,
      r2,1,100.00,120.00,fee_schedule,20.00
      r3,1,100.00,120.00,fee_schedule,20.00
      r4,1,,120.00,fee_schedule,
      r4,2,119.99,120.00,fee_schedule,0.01
      r5,1,40.00,50.51,estimated,10.51
      r5,2,40.00,,,
      r5,3,40.00,40.00,estimated,0.00
      r5,4,60.00,70.00,estimated,10.00
      r6,1,,220.00,fee_schedule,
      r7,1,1.00,,,
      """;

  private static final String SENT =
      """
      submission_id,line,code,modifiers,units
      s1,1,99213,,1
      s2,1,99213,,2
      """;

  private static final String SUBMISSIONS =
      """
      submission_id,claim_id,recorded_date,interchange_control,segment_offset
      s2,c06,2026-01-07,2,100
      s1,c06,2026-01-06,1,100
      """;

  @Test
  void eachLineIsWorthItsFeeElseTheMedianElseNothingIsKnown() {
    InMemoryRun run = InMemoryRun.of(Catalogue.job("build-claims-int-line-allowed"), given());

    CsvTable expected = CsvTable.of(EXPECTED);
    assertThat(
            CsvTable.shown(expected.header(), run.rows(INT_LINE_ALLOWED)).stream()
                .filter(row -> !row.startsWith("h")))
        .containsExactlyElementsOf(expected.shown());
    assertThat(
            CsvTable.shown(List.of("remit_id", "line", "median_lines"), run.rows(INT_LINE_ALLOWED)))
        .contains("r5 | 1 | 20", "r5 | 2 | 19", "r5 | 3 | 20", "r5 | 4 | 20");
  }

  private static Map<Table, CsvTable> given() {
    History history = new History();
    LocalDate window = LocalDate.of(2025, 8, 6); // 2026-02-01 is the 180th day
    history.lines("90834", window, 9, "1,,0.00,50.00"); // of 20 the middle ones are 50.00 and 51.01
    history.lines("90834", window.plusDays(90), 10, "1,,0.00,51.01");
    history.lines("90837", window, 18, "1,,0.00,60.00"); // 19 with its own
    history.lines("90837", window.minusDays(1), 30, "1,,0.00,60.00"); // too old
    history.lines("90791", window, 19, "1,,0.00,40.00");
    history.lines("90853", window, 19, "2,,0.00,70.00");
    history.lines("90853", window, 30, "1,,0.00,0.00"); // was allowed nothing: tells nothing
    return Map.of(
        INT_CLAIMS, CsvTable.of(CLAIMS + history.claims),
        STG_CLAIMS, CsvTable.of(SUBMISSIONS),
        STG_CLAIM_LINES, CsvTable.of(SENT),
        STG_PAYMENTS, CsvTable.of(PAYMENTS + history.payments),
        STG_REMITS, CsvTable.of(REMITS + history.remits),
        STG_REMIT_LINES, CsvTable.of(LINES + history.lines),
        STG_ADJUSTMENTS, CsvTable.of(ADJUSTMENTS),
        STG_FEE_SCHEDULE, CsvTable.of(FEES));
  }

  /** What primary payers allowed before, a claim each. */
  private static final class History {
    private final StringBuilder claims = new StringBuilder();
    private final StringBuilder payments = new StringBuilder();
    private final StringBuilder remits = new StringBuilder();
    private final StringBuilder lines = new StringBuilder();
    private int count = 0;

    void lines(String code, LocalDate paid, int times, String amounts) {
      for (int i = 0; i < times; i++) {
        String id = "h" + count++;
        claims.append(id + ",MOON,P,2025-01-01\n");
        payments.append(id + "," + paid + "," + paid + "\n");
        remits.append("%s,%s,%s,1,true\n".formatted(id, id, id));
        lines.append("%s,1,1,%s,,%s,\n".formatted(id, code, amounts));
      }
    }
  }
}
