package org.almoner.claims.rows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One CLP: {@code stg_remits}. Duplicates, the match and the claim need the other rows.
 *
 * @param memberId NM1 IL, else QC; 74 if neither
 * @param crossoverTo name, else number, of NM1 TT
 * @param remarks MIA05, 20 to 23 and MOA03 to 07
 * @param contentHash of payer, TRN02, BPR16 and the trimmed elements of the loop without LX: with
 *     its ordinal among equal ones of its 835 it tells duplicates
 */
public record Remit(
    String remitId,
    String paymentId,
    Origin origin,
    @Nullable String trace,
    RemitClaim claim,
    @Nullable String memberId,
    @Nullable String crossoverTo,
    int lines,
    @Nullable LocalDate serviceFrom,
    @Nullable LocalDate serviceTo,
    List<String> remarks,
    RemitAmounts amounts,
    @Nullable String refF8,
    boolean isBalanced,
    String contentHash,
    Warnings warnings)
    implements X12Row {}
