package org.almoner.claims.rows;

import org.jspecify.annotations.Nullable;

/** REF F8, G1, 9F and EA of the claim. */
public record ClaimReferences(
    @Nullable String originalIcn,
    @Nullable String authorization,
    @Nullable String referral,
    @Nullable String medicalRecordNumber) {}
