package org.almoner.claims.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When.
 *
 * @param submittedDate BHT04
 * @param serviceFrom institutional: DTP 434, else 435; otherwise the least of the lines
 */
public record ClaimDates(
    @Nullable LocalDate submittedDate,
    @Nullable LocalDate serviceFrom,
    @Nullable LocalDate serviceTo) {}
