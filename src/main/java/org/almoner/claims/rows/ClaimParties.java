package org.almoner.claims.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who bills whom for whom.
 *
 * @param payerSequence SBR01
 * @param filing SBR09
 * @param group SBR03
 * @param birthDate of the patient, as sex
 * @param payer normalised payer_id, else name
 */
public record ClaimParties(
    @Nullable String billingNpi,
    @Nullable String billingTax,
    @Nullable String renderingNpi,
    @Nullable String referringNpi,
    @Nullable String payerSequence,
    @Nullable String filing,
    @Nullable String group,
    @Nullable String memberId,
    boolean isDependent,
    @Nullable String relationship,
    @Nullable LocalDate birthDate,
    @Nullable String sex,
    @Nullable String payerId,
    @Nullable String payerName,
    @Nullable String payer) {}
