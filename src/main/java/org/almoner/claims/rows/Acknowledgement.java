package org.almoner.claims.rows;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer before adjudication: {@code stg_acknowledgements}.
 *
 * @param kind TA1, 997, 999 (a set), 997_group, 999_group, or 277CA (a claim)
 * @param reference TA101, AK202, AK102 of a group, or TRN02
 * @param group AK102
 * @param verdict accepted, accepted_with_errors, partially_accepted, rejected, received, or ?
 * @param source clearinghouse or payer
 * @param status category:code:entity of STC, each
 * @param message STC12, each, joined by a bar: free text
 * @param errors their number
 */
public record Acknowledgement(
    String ackId,
    Origin origin,
    String kind,
    @Nullable String reference,
    @Nullable String group,
    String verdict,
    @Nullable String source,
    List<String> status,
    @Nullable String message,
    @Nullable String icn,
    int errors,
    List<AcknowledgedError> errorList,
    Warnings warnings)
    implements X12Row {}
