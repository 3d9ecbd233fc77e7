package org.almoner.access.input;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question: what stands between a patient and a product on a day.
 *
 * @param coverage null where payer, plan or jurisdiction is not yet known
 */
public record AccessRequest(
    String requestId,
    @Nullable String patientId,
    String productId,
    @Nullable Coverage coverage,
    LocalDate asOf)
    implements Serializable {}
