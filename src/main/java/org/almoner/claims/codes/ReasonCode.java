package org.almoner.claims.codes;

import java.io.Serializable;

/**
 * A claim adjustment reason (CARC) while it holds.
 *
 * @param generic says that something is wrong, not what: a remark may tell (CLAIMS 5)
 */
public record ReasonCode(
    String code,
    String label,
    String rootCause,
    AmountClass amountClass,
    boolean generic,
    Validity validity)
    implements Serializable {

  static ReasonCode of(CodeRow row) {
    return new ReasonCode(
        row.text("carc"),
        row.text("own_short_label"),
        row.text("root_cause"),
        AmountClass.of(row.text("amount_class")),
        row.yes("is_generic"),
        row.validity());
  }
}
