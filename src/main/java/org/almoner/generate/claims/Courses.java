package org.almoner.generate.claims;

/** What becomes of a claim in which something strange happens. */
record Courses(Exchange exchange) {

  void play(Situation situation) {
    Exchange told = paid(situation);
    told.messages().situation(situation);
    told.truth().situation(situation);
    told.close();
  }

  private Exchange paid(Situation situation) {
    PaymentSituations payment = new PaymentSituations(exchange);
    return switch (situation) {
      case PLB_ONLY -> payment.balanceOnly();
      case PLB_EVERY_POSITION -> payment.everyBalance();
      case INTEREST -> payment.interest();
      case REVERSAL_AND_CORRECTION_SAME_835 -> payment.correctedAtOnce();
      case REVERSAL_NOW_CORRECTION_LATER -> payment.correctedLater();
      case CLAIM_SPLIT_ACROSS_835S -> payment.split();
      case SAME_835_DELIVERED_TWICE -> payment.twice();
      case CAS_SIX_TRIPLES_AND_GAPS -> payment.sixTriples();
      case LINE_SPLIT -> payment.lineSplit();
      case BUNDLED_LINES -> payment.bundled();
      case MODIFIER_DROPPED -> payment.modifierDropped();
      case SEPARATORS_AND_SEVERAL_ISA -> payment.separators();
      default -> decided(situation);
    };
  }

  private Exchange decided(Situation situation) {
    DecisionSituations decision = new DecisionSituations(exchange);
    return switch (situation) {
      case OA23_AT_CLAIM_AND_LINE -> decision.priorPayerEverywhere();
      case SECONDARY_COORDINATION -> decision.secondary();
      case CROSSOVER_WITHOUT_OWN_837 -> decision.crossover();
      case CAPITATION_24 -> decision.capitation();
      case ZERO_PAID_BUT_NOT_DENIED -> decision.zeroPaid();
      case DENIED_UNDER_STATUS_1 -> decision.denied();
      case DENIED_UNDER_GROUP_PR -> decision.deniedToPatient();
      case PREDETERMINATION -> decision.predetermined();
      case NOT_OUR_CLAIM_FORWARDED -> decision.forwarded();
      case REMARK_CODES_DECIDE -> decision.remarks();
      case UNKNOWN_AND_NEW_CODES -> decision.newCodes();
      default -> submitted(situation);
    };
  }

  private Exchange submitted(Situation situation) {
    SubmissionSituations submission = new SubmissionSituations(exchange);
    return switch (situation) {
      case REMIT_BEFORE_CLAIM -> submission.lateExport();
      case CLAIM_NUMBER_USED_AGAIN -> submission.numberUsedAgain();
      case CONTROL_NUMBER_ALTERED_BY_PAYER -> submission.numberAltered();
      case REPLACEMENT_FREQUENCY_7 -> submission.replaced();
      case VOID_FREQUENCY_8 -> submission.voided();
      case STATUS_REJECTION_THEN_CLEAN -> submission.rejectedThenClean();
      case PARTIAL_ACKNOWLEDGEMENT -> submission.partlyAccepted();
      case SAME_HL_IDS_DEPENDENTS -> submission.dependent();
      case ODD_DATES -> submission.oddDates();
      case NPI_CHECK_DIGIT -> submission.mistyped();
      case WRONG_TRAILERS -> submission.wrongTrailers();
      default -> silent();
    };
  }

  /** Nobody ever answers. */
  private Exchange silent() {
    exchange.send();
    return exchange;
  }
}
