package org.almoner.claims.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of faults, each in an otherwise clean file. */
class ValidationTest {
  private static final String HEAD =
      "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260302*0915*^*00501"
          + "*000000001*0*T*:~GS*HC*A*B*20260302*0915*1*X*005010X222A1~ST*837*0001*005010X222A1~";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what a trailer says
        "837p|GE*1*401|GE*2*401|group_count GE0-1",
        "837p|GE*1*401|GE*1*409|group_numbers_differ GE0-2",
        "837p|IEA*1*000000101|IEA*1*000000102|interchange_numbers_differ IEA0-2",
        "837p|IEA*1*000000101|IEA*7*000000101|interchange_count IEA0-1",
        // what a header says
        "837p|*260302*0915*^|*261302*0915*^|interchange_date ISA0-9",
        "837p|*260302*0915*^|*260302*2515*^|interchange_time ISA0-10",
        "837p|GS*HC*NORTHCLINIC*LAKEPAYER*20260302|GS*HC*NORTHCLINIC*LAKEPAYER*20260230"
            + "|group_element GS0-4",
        "837p|ST*837*0001*005010X222A1|ST*837*0001*005010X223A2|set_guide ST1-3",
        "277ca|ST*277*0003*005010X214|ST*277*0003|set_guide ST1-3",
        "837p|GS*HC|GS*HP|set_unknown ST1-1",
        // an element
        "837p|SBR*P*18*GRP100|SBR*X*18*GRP100|code SBR13-1",
        "837p|CLM*PCN1001*250|CLM**250|element_missing CLM19-1",
        "837p|*11:B:1*Y*A*Y*Y~\\nHI*ABK|*11:B*Y*A*Y*Y~\\nHI*ABK|element_missing CLM19-5:3",
        "837p|*11:B:1*Y*A*Y*Y~\\nHI*ABK|*95:B:1*Y*A*Y*Y~\\nHI*ABK|code CLM19-5:1",
        "837p|*11:B:1*Y*A*Y*Y~\\nHI*ABK|*11:B:1:Z*Y*A*Y*Y~\\nHI*ABK|too_many_components CLM19-5",
        "837p|NM1*82*1*DOCTOR*DANA|NM1*82*1^2*DOCTOR*DANA|too_many_repetitions NM121-2",
        "837p|LX*2|LX*2*3|too_many_elements LX27-2",
        "837p|*0915*CH|*0975*CH|time BHT2-5",
        "837p|N4*SPRINGFIELD*IL*62702~|N4*SPRINGFIELD*QQ*62702~|code N416-2",
        "837p|N4*SPRINGFIELD*IL*62702~|N4*SPRINGFIELD*IL*62~|too_short N416-3",
        "837p|M100200300|M100\u0001200300|character NM114-9",
        "837p|PER*IC*BILLING OFFICE*TE*5550100001|PER*IC*BILLING OFFICE*TE*5550100001*EX"
            + "|conditional_missing PER4-6",
        "837p|NM1*QC*1*SAMPLE*CLEO|NM1*QC*1*SAMPLE*CLEO****MI*M1|not_used NM137-8;not_used NM137-9",
        "837i|DTP*435*DT*202602100830|DTP*435*DT*202602102530|date DTP20-3",
        // levels and lines
        "837p|HL*2*1*22*0|HL*3*1*22*0|level_number HL12-1",
        "837p|HL*2*1*22*0|HL*2*7*22*0|level_parent HL12-2",
        "837p|LX*2|LX*3|line_number LX27-1",
        // a check digit, which no guide refuses and no acknowledgement tells
        "837p|DANA****XX*1234567893|DANA****XX*1234567890|npi_check_digit NM121-9",
        "835|N1*PE*NORTH CLINIC*XX*1234567893|N1*PE*NORTH CLINIC*XX*9876543210"
            + "|npi_check_digit N19-4",
        // segments and loops
        "837p|LX*2~\\n||segment_missing LX27",
        "837p|REF*6R*L1001A~|REF*6R*L1001A~\\nREF*6R*L1001A~|segment_too_often REF27",
        "837p|PRV*BI*PXC*207Q00000X~\\n||",
        "837i|CL1*1*7*01~\\n||segment_missing CL121",
        "835|PER*BL*PROVIDER SERVICE*TE*5550100003~\\n||segment_missing PER8",
        "835|TRN*1*TRACE5001*1999999999~\\n||segment_missing TRN3",
        "837p|HL*1**20*1~|N3*1 MAIN STREET~\\nHL*1**20*1~|segment_unexpected N36",
        "837p|SBR*P*18*GRP100******CI~\\n||segment_missing SBR13",
        // amounts
        "835|PLB*1234567893*20261231*WO:ICN8000*20|PLB*1234567893*20261231*WO:ICN8000*-20"
            + "|payment_balance BPR2-2",
        "835|CAS*CO*197*80|CAS*CO*197*70|claim_balance CLP25-4;line_balance SVC27-3",
        "835|AMT*B6*120|AMT*B6*999999|"
      })
  void aFaultIsFoundWhereItIs(String clean, String segment, String instead, String expected) {
    String text = Checked.edited(clean, lines(segment), instead == null ? "" : lines(instead));

    assertThat(String.join(";", Checked.shown(text))).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void aSetThatIsCutOffIsToldWithoutWhatIsMissingBehindTheCut() {
    String text = Checked.edited("837p", "LX*1", "LX*1");

    assertThat(Checked.shown(text.substring(0, text.indexOf("SV1*"))))
        .containsExactlyInAnyOrder(
            "interchange_unended ISA0", "group_unended GS0", "set_unended ST1");
  }

  @Test
  void controlNumbersUsedTwiceAreFound() {
    String text = Checked.edited("277ca", "GE*1*403", "GE*1*403");
    String set = text.substring(text.indexOf("ST*"), text.indexOf("GE*"));

    assertThat(Checked.shown(text.replace("GE*1", set + "GE*2")))
        .containsExactly("set_number_twice ST1-2");
  }

  @Test
  void aSetWithoutAPackedGuideMustHaveWhatNoClaimCanDoWithout() {
    String dental =
        "ISA*00*          *00*          *ZZ*A              *ZZ*B              *260302*0915*^*00501"
            + "*000000001*0*T*:~GS*HC*A*B*20260302*0915*1*X*005010X224A2~ST*837*0001*005010X224A2~"
            + "BHT*0019*00*1*20260302*0915*CH~HL*1**20*1~CLM**1O~SE*5*0001~GE*1*1~IEA*1*000000001~";

    assertThat(Checked.shown(dental))
        .containsExactly("guide_unknown ST1", "element_missing CLM4-1", "character CLM4-2");
    assertThat(Checked.shown(dental.replace("CLM**1O~", "").replace("SE*5", "SE*4")))
        .containsExactly("guide_unknown ST1", "segment_missing CLM3");
  }

  @Test
  void valuesInPlaceOfATagAreNotTold() {
    String text = Checked.edited("837p", "PRV*BI*PXC*207Q00000X", "SAMPLE ANNA*X");

    assertThat(Checked.findings(text))
        .singleElement()
        .satisfies(each -> assertThat(each.position().tag()).isEqualTo(Position.UNREADABLE));
  }

  @ParameterizedTest
  @CsvSource({"''", "'   '", "PK zip", "'<?xml?>'", "ISA", "'ISA*00*'", "'ST*'"})
  void whatIsNoX12IsAFinding(String text) {
    assertThat(Checked.findings(text)).anyMatch(Finding::isError);
  }

  @Test
  void binaryFilesAreFindings() {
    Random random = new Random(1);
    for (int size = 1; size < 200_000; size *= 7) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      assertThat(Checked.findings(new ByteArrayInputStream(bytes))).isNotEmpty();
      assertThat(Checked.findings(new ByteArrayInputStream(new byte[size]))).isNotEmpty();
    }
  }

  @Test
  void aSegmentThatIsTooLargeIsFoundAndCounted() {
    String text = Checked.edited("837p", "REF*6R*L1001A", "REF*6R*" + "L".repeat(2 << 20));

    assertThat(Checked.shown(text)).containsExactly("segment_too_large ??26");
  }

  @Test
  void ofMillionsOfFindingsTheFirstOfASetAreKept() throws IOException {
    List<Found> found = new ArrayList<>();
    byte[] text = (HEAD + "ZAP*1~".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
    Validation.run(new ByteArrayInputStream(text), report -> found.add(report.found()));

    assertThat(found.get(0).count()).isEqualTo(2_000_000 + 1);
    assertThat(found.get(0).findings()).hasSize(1_000);
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n");
  }
}
