package org.almoner.generate.claims;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line of a remittance.
 *
 * @param procedure SVC01
 * @param original SVC06: what was billed, where something else is paid for; else empty
 * @param day of service, days since 1970
 * @param control REF 6R, empty for none
 */
record AnsweredLine(
    String procedure,
    long charge,
    String revenue,
    int units,
    String original,
    int day,
    String control,
    List<Adjustment> adjustments,
    String remark) {

  static AnsweredLine of(BilledLine line, int day, int number, Adjustment... adjustments) {
    return new AnsweredLine(
        line.procedure(),
        line.charge(),
        line.revenue(),
        line.units(),
        "",
        day,
        "L" + number,
        Arrays.stream(adjustments).filter(each -> each.cents() != 0).toList(),
        "");
  }

  long paid() {
    return charge - adjustments.stream().mapToLong(Adjustment::cents).sum();
  }

  AnsweredLine adjusted(Adjustment... given) {
    return with(Arrays.asList(given));
  }

  AnsweredLine alsoAdjusted(Adjustment given) {
    return with(Stream.concat(adjustments.stream(), Stream.of(given)).toList());
  }

  AnsweredLine remarked(String code) {
    return new AnsweredLine(
        procedure, charge, revenue, units, original, day, control, adjustments, code);
  }

  AnsweredLine withoutControl() {
    return new AnsweredLine(
        procedure, charge, revenue, units, original, day, "", adjustments, remark);
  }

  /** As a payer writes it that pays for another code than was billed. */
  AnsweredLine as(String code, String billed) {
    return new AnsweredLine(
        code, charge, revenue, units, billed, day, control, adjustments, remark);
  }

  AnsweredLine charged(long cents, int count) {
    return new AnsweredLine(
        procedure, cents, revenue, count, original, day, control, adjustments, remark);
  }

  AnsweredLine negated() {
    return new AnsweredLine(
        procedure,
        -charge,
        revenue,
        units,
        original,
        day,
        control,
        adjustments.stream().map(Adjustment::negated).toList(),
        remark);
  }

  /**
   * Loop 2110.
   *
   * @param dates DTM segments
   */
  String text(String dates) {
    return new Segments()
        .add(
            "SVC",
            procedure,
            Written.amount(charge),
            Written.amount(paid()),
            revenue,
            Integer.toString(units),
            original)
        .append(dates)
        .append(Adjustment.text(adjustments))
        .addGiven("REF", "6R", control)
        .addGiven("LQ", "HE", remark)
        .toString();
  }

  private AnsweredLine with(List<Adjustment> given) {
    return new AnsweredLine(
        procedure, charge, revenue, units, original, day, control, given, remark);
  }
}
