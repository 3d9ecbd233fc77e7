package org.almoner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.Almoner;
import org.almoner.support.Catalogue;
import org.junit.jupiter.api.Test;

/** Names of jobs of the release before, and those of today. They are read for one release. */
class FormerNamesTest {
  private static final String NAMES =
      """
      build-mart-access-summary > build-access-mart-access-summary
      build-stg-access-requests > build-access-stg-access-requests
      build-stg-access-rules > build-access-stg-access-rules
      build-stg-formulary-lines > build-access-stg-formulary-lines
      build-stg-hub-capacity > build-access-stg-hub-capacity
      build-stg-products > build-access-stg-products
      describe-metrics > describe-access-metrics
      ingest-access-requests > ingest-access-access-requests
      ingest-access-rules > ingest-access-access-rules
      ingest-formulary-lines > ingest-access-formulary-lines
      ingest-hub-capacity > ingest-access-hub-capacity
      ingest-products > ingest-access-products
      price-requests > price-access-requests
      build-fct-case-lifecycle > build-casework-fct-case-lifecycle
      build-int-case-timings > build-casework-int-case-timings
      build-mart-advocate-caseload > build-casework-mart-advocate-caseload
      build-mart-ops-kpis > build-casework-mart-ops-kpis
      build-mart-ops-kpis-daily > build-casework-mart-ops-kpis-daily
      build-mart-stale-cases > build-casework-mart-stale-cases
      build-stg-advocates > build-casework-stg-advocates
      build-stg-case-events > build-casework-stg-case-events
      build-stg-cases > build-casework-stg-cases
      build-stg-feedback > build-casework-stg-feedback
      build-stg-interactions > build-casework-stg-interactions
      build-stg-patients > build-casework-stg-patients
      ingest-advocates > ingest-casework-advocates
      ingest-case-events > ingest-casework-case-events
      ingest-cases > ingest-casework-cases
      ingest-feedback > ingest-casework-feedback
      ingest-interactions > ingest-casework-interactions
      ingest-patients > ingest-casework-patients
      measure-bottlenecks > measure-casework-bottlenecks
      analyze-experiment > analyze-engagement-experiment
      assign-arms > assign-engagement-arms
      build-fct-interactions > build-engagement-fct-interactions
      build-features-daily > build-engagement-features-daily
      build-int-contact-state > build-engagement-int-contact-state
      build-int-decision-points > build-engagement-int-decision-points
      build-mart-brand-outcomes > build-engagement-mart-brand-outcomes
      build-mart-frm-productivity > build-engagement-mart-frm-productivity
      build-mart-intervention-effect > build-engagement-mart-intervention-effect
      build-stg-brands > build-engagement-stg-brands
      build-stg-complaints > build-engagement-stg-complaints
      build-stg-diagnoses > build-engagement-stg-diagnoses
      build-stg-fills > build-engagement-stg-fills
      build-stg-frm-survey > build-engagement-stg-frm-survey
      build-stg-frms > build-engagement-stg-frms
      build-stg-journey-events > build-engagement-stg-journey-events
      build-stg-outcomes > build-engagement-stg-outcomes
      build-stg-risk-scores > build-engagement-stg-risk-scores
      build-training-set > build-engagement-training-set
      export-features > export-engagement-features
      export-recommendations > export-engagement-recommendations
      ingest-brands > ingest-engagement-brands
      ingest-complaints > ingest-engagement-complaints
      ingest-diagnoses > ingest-engagement-diagnoses
      ingest-fills > ingest-engagement-fills
      ingest-frm-survey > ingest-engagement-frm-survey
      ingest-frms > ingest-engagement-frms
      ingest-journey-events > ingest-engagement-journey-events
      ingest-outcomes > ingest-engagement-outcomes
      ingest-risk-scores > ingest-engagement-risk-scores
      recommend > recommend-engagement
      train-uplift > train-engagement-uplift
      build-mart-population-profile > build-population-mart-population-profile
      build-stg-synthea-careplans > build-population-stg-synthea-careplans
      build-stg-synthea-claims > build-population-stg-synthea-claims
      build-stg-synthea-claims-transactions > build-population-stg-synthea-claims-transactions
      build-stg-synthea-conditions > build-population-stg-synthea-conditions
      build-stg-synthea-encounters > build-population-stg-synthea-encounters
      build-stg-synthea-immunizations > build-population-stg-synthea-immunizations
      build-stg-synthea-medications > build-population-stg-synthea-medications
      build-stg-synthea-observations > build-population-stg-synthea-observations
      build-stg-synthea-organizations > build-population-stg-synthea-organizations
      build-stg-synthea-patients > build-population-stg-synthea-patients
      build-stg-synthea-payer-transitions > build-population-stg-synthea-payer-transitions
      build-stg-synthea-payers > build-population-stg-synthea-payers
      build-stg-synthea-procedures > build-population-stg-synthea-procedures
      build-stg-synthea-providers > build-population-stg-synthea-providers
      ingest-synthea-careplans > ingest-population-synthea-careplans
      ingest-synthea-claims > ingest-population-synthea-claims
      ingest-synthea-claims-transactions > ingest-population-synthea-claims-transactions
      ingest-synthea-conditions > ingest-population-synthea-conditions
      ingest-synthea-encounters > ingest-population-synthea-encounters
      ingest-synthea-immunizations > ingest-population-synthea-immunizations
      ingest-synthea-medications > ingest-population-synthea-medications
      ingest-synthea-observations > ingest-population-synthea-observations
      ingest-synthea-organizations > ingest-population-synthea-organizations
      ingest-synthea-patients > ingest-population-synthea-patients
      ingest-synthea-payer-transitions > ingest-population-synthea-payer-transitions
      ingest-synthea-payers > ingest-population-synthea-payers
      ingest-synthea-procedures > ingest-population-synthea-procedures
      ingest-synthea-providers > ingest-population-synthea-providers
      """;

  @Test
  void eachFormerNameMeansAJobAndAWarningGivesThePresentOne() {
    Map<String, String> names = new LinkedHashMap<>();
    NAMES.lines().map(line -> line.split(" > ")).forEach(pair -> names.put(pair[0], pair[1]));
    assertThat(names).hasSize(93);

    names.forEach(
        (former, present) -> {
          List<String> warnings = new ArrayList<>();
          assertThat(Catalogue.ALL.presentName(former, warnings::add)).isEqualTo(present);
          assertThat(Catalogue.job(present).name()).isEqualTo(present);
          assertThat(warnings)
              .containsExactly(
                  "job %s is called %s now; the next release no longer reads the old name"
                      .formatted(former, present));
        });
  }

  @Test
  void eachJobCarriesTheDomainOfItsTables() {
    assertThat(Catalogue.ALL.jobs())
        .allSatisfy(
            job ->
                assertThat(job.name())
                    .matches("[a-z]+-" + job.outputs().get(0).domain() + "(-[a-z0-9-]+)?"));
    assertThat(Catalogue.ALL.jobs())
        .allSatisfy(
            job -> assertThat(Almoner.DOMAINS.names()).contains(job.outputs().get(0).domain()));
  }

  @Test
  void aPresentNameIsReadWithoutAWord() {
    List<String> warnings = new ArrayList<>();

    Catalogue.ALL.jobs().forEach(job -> Catalogue.ALL.presentName(job.name(), warnings::add));

    assertThat(warnings).isEmpty();
  }
}
