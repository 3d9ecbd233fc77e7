package org.almoner.claims.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SVC: {@code stg_remit_lines}. {@code is_duplicate} is its remit's.
 *
 * @param service SVC01 to 05
 * @param originalCode SVC06
 * @param originalUnits SVC07
 * @param serviceFrom DTM 472 or 150
 * @param lineControl REF 6R
 * @param allowed AMT B6
 * @param remarks LQ HE
 */
public record RemitLine(
    String remitId,
    int line,
    Origin origin,
    @Nullable String trace,
    String pcn,
    Service service,
    @Nullable BigDecimal paid,
    @Nullable String originalCode,
    @Nullable BigDecimal originalUnits,
    @Nullable LocalDate serviceFrom,
    @Nullable LocalDate serviceTo,
    @Nullable String lineControl,
    @Nullable BigDecimal allowed,
    List<String> remarks,
    boolean isBalanced,
    Warnings warnings)
    implements X12Row {}
