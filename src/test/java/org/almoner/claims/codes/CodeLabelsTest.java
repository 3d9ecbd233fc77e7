package org.almoner.claims.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeLabelsTest {
  private final CodeLabels labels = CodeLabels.packed();

  /** Short forms that stand on a page beside what they mean, or are codes themselves. */
  private static final List<String> KNOWN =
      List.of(
          "CO", "LCD", "NCD", "NCCI", "NPI", "XE", "XP", "XS", "XU", "MA130", "277CA", "NDC", "ZIP",
          "12X");

  @Test
  void aShortFormIsReadAsWords() {
    assertThat(labels.spelledOut("procedure/TOB vs POS"))
        .isEqualTo("procedure/type of bill against place of service");
    assertThat(labels.ofRemark("N782"))
        .contains("alert: qualified Medicare beneficiary coinsurance");
  }

  @Test
  void noLabelAndNoStepKeepsAShortFormThatNothingExplains() {
    Stream<String> reasons =
        CodeRow.each("carc", row -> labels.spelledOut(row.text("own_short_label"))).stream();
    Stream<String> remarks =
        CodeRow.each("remark_refinements", row -> labels.ofRemark(row.text("rarc")).orElseThrow())
            .stream();
    Stream<String> steps =
        Workflows.packed().all().stream()
            .flatMap(each -> Stream.concat(each.steps().stream(), Stream.of(each.owner())));

    assertThat(Stream.of(reasons, remarks, steps).flatMap(each -> each).toList())
        .hasSizeGreaterThan(300)
        .allSatisfy(
            label ->
                assertThat(label.split("[^A-Za-z0-9]+"))
                    .filteredOn(word -> word.matches("[A-Z0-9]*[A-Z]{2,}[A-Z0-9]*"))
                    .isSubsetOf(KNOWN));
  }

  @Test
  void aStatusNamesWhatAndWhomItIsAboutAndAnErrorWhatItIs() {
    assertThat(labels.ofStatus("562")).contains("National Provider Identifier (NPI)");
    assertThat(labels.ofEntity("85")).contains("billing provider");
    assertThat(labels.ofStatus("99999")).isEmpty();
    assertThat(labels.ofSegmentError("8")).contains("elements wrong");
    assertThat(labels.ofElementError("7")).contains("code not allowed");
  }

  @Test
  void everyRemedyOfAWorkflowIsReadAndNoneComesTwice() {
    assertThat(Workflows.packed().all())
        .allSatisfy(each -> assertThat(each.remedies()).doesNotHaveDuplicates())
        .filteredOn(each -> each.remedies().isEmpty())
        .extracting(Workflow::id)
        .containsExactlyInAnyOrder(
            "WF_BENEFIT_LIMIT",
            "WF_PATIENT_RESPONSIBILITY",
            "WF_CONTRACTUAL_ADJUSTMENT",
            "WF_ADMIN_OR_INFORMATIONAL");
  }
}
