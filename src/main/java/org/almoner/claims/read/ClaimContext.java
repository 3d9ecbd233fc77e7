package org.almoner.claims.read;

import java.time.LocalDate;
import org.almoner.claims.rows.Envelope;
import org.almoner.claims.rows.Warnings;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a claim and stands before it.
 *
 * @param ordinal of the claim in its transaction, from 0
 * @param purpose BHT06
 * @param submittedText BHT04 as written
 * @param headerWarnings of the header's dates
 * @param dependent the patient, where this is not the subscriber
 */
record ClaimContext(
    int ordinal,
    Envelope envelope,
    String guide,
    @Nullable String purpose,
    @Nullable LocalDate submitted,
    String submittedText,
    Warnings headerWarnings,
    BillingLevel billing,
    SubscriberLevel subscriber,
    @Nullable PatientLevel dependent) {

  PatientLevel patient() {
    return dependent == null ? subscriber.patient() : dependent;
  }
}
