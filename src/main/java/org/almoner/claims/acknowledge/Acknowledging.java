package org.almoner.claims.acknowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import org.almoner.claims.validate.Dialect;
import org.almoner.claims.validate.Report;
import org.almoner.claims.validate.Validation;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** Reads a file once and writes the answer to it as it goes. */
public final class Acknowledging {
  private final Order order;
  private final OutputStream out;
  private @Nullable InterchangeAnswer interchange;
  private int answered;
  private int refused;
  private int unanswered;

  private Acknowledging(Order order, OutputStream out) {
    this.order = order;
    this.out = out;
  }

  /**
   * How to answer.
   *
   * @param dialect which acknowledgement; null: a 999 from 5010 on, a 997 before
   * @param date when it says that it was made; null: the date of the interchange
   */
  public record Order(@Nullable Dialect dialect, @Nullable LocalDate date) {}

  /**
   * What was answered.
   *
   * @param groups answered
   * @param refused sets refused in them
   * @param unanswered groups that got no answer: they are acknowledgements themselves, or nobody is
   *     named whom an answer could go to
   */
  public record Outcome(int groups, int refused, int unanswered) {}

  /** Reads a file to its end and answers it. */
  public static Outcome run(InputStream in, Order order, OutputStream out) throws IOException {
    Acknowledging each = new Acknowledging(order, out);
    Validation.run(in, each::take);
    out.flush();
    return new Outcome(each.answered, each.refused, each.unanswered);
  }

  private void take(Report report) {
    if (report instanceof Report.OfSet set) {
      take(set);
    } else if (report instanceof Report.OfGroup group) {
      take(group);
    } else {
      end((Report.OfInterchange) report);
    }
  }

  private void take(Report.OfSet set) {
    if (isAnswered(set.group())) {
      to(set.group().interchange()).group(set.group()).add(set);
      refused += set.found().isRefused(dialect(set.group().interchange())) ? 1 : 0;
    }
  }

  private void take(Report.OfGroup group) {
    if (isAnswered(group.group())) {
      to(group.group().interchange()).end(group);
      answered++;
    } else {
      unanswered++;
    }
  }

  private void end(Report.OfInterchange whole) {
    Segment header = whole.header();
    if (header != null && (interchange != null || InterchangeAnswer.isAsked(header))) {
      to(header).end(whole);
    }
    interchange = null;
  }

  /** Acknowledgements are not acknowledged, and without an ISA there is nobody to answer. */
  private static boolean isAnswered(Report.Group group) {
    Segment header = group.header();
    return group.interchange() != null && header != null && !header.element(1).equals("FA");
  }

  private InterchangeAnswer to(@Nullable Segment header) {
    if (interchange == null) {
      Segment isa = java.util.Objects.requireNonNull(header, "only interchanges are answered");
      SegmentText text = new SegmentText(out, isa.separators());
      interchange = new InterchangeAnswer(text, dialect(isa), isa, Moment.of(isa, order.date()));
    }
    return interchange;
  }

  private Dialect dialect(@Nullable Segment header) {
    if (order.dialect() != null) {
      return order.dialect();
    }
    boolean isLater = header != null && header.element(12).compareTo("00500") > 0;
    return isLater ? Dialect.T999 : Dialect.T997;
  }
}
