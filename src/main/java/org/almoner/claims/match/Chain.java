package org.almoner.claims.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.almoner.claims.rows.Keys;
import org.jspecify.annotations.Nullable;

/** A claim: its submissions to one payer for one service, in order. */
public final class Chain {
  private final String claimId;
  private final List<Link> links = new ArrayList<>();

  /** A submission and what it is to the claim. */
  public record Link(Submitted submitted, SubmissionKind kind) {}

  /**
   * @param namesakes claims before it whose first submission has the same key
   */
  Chain(Link first, int namesakes) {
    ChainKey key = ChainKey.of(first.submitted);
    this.claimId =
        namesakes == 0
            ? Keys.of(key.number(), key.npi(), key.payer(), key.serviceFrom())
            : Keys.of(key.number(), key.npi(), key.payer(), key.serviceFrom(), namesakes);
    links.add(first);
  }

  void add(Link link) {
    links.add(link);
  }

  public String claimId() {
    return claimId;
  }

  public List<Link> links() {
    return Collections.unmodifiableList(links);
  }

  public List<Submitted> submissions() {
    return links.stream().map(Link::submitted).toList();
  }

  public Submitted first() {
    return links.get(0).submitted;
  }

  public Submitted last() {
    return links.get(links.size() - 1).submitted;
  }

  public boolean hasVoid() {
    return links.stream().anyMatch(link -> link.kind.isVoid());
  }

  /** SBR01 of the first submission, P where it does not say. */
  public String payerSequence() {
    return Objects.requireNonNullElse(first().submission().parties().payerSequence(), "P");
  }

  AccountKey accountKey() {
    return AccountKey.of(first());
  }

  boolean isOf(@Nullable String payer) {
    return payer != null && submissions().stream().anyMatch(each -> payer.equals(each.payer()));
  }

  boolean isServed(@Nullable LocalDate from) {
    return submissions().stream().anyMatch(each -> Objects.equals(from, each.serviceFrom()));
  }

  /**
   * The submission that an answer reports on: the latest one not after the payment, of equal charge
   * if there is one; the first where all are later (CLAIMS 4).
   */
  public Submitted answeredBy(Answered answer) {
    LocalDate paid = answer.paymentDate();
    List<Submitted> before =
        submissions().stream().filter(each -> isNotAfter(each.submittedDate(), paid)).toList();
    return before.stream()
        .filter(each -> each.charge().abs().compareTo(answer.size()) == 0)
        .reduce((earlier, later) -> later)
        .or(() -> before.stream().reduce((earlier, later) -> later))
        .orElse(first());
  }

  private static boolean isNotAfter(@Nullable LocalDate date, @Nullable LocalDate limit) {
    return date == null || limit == null || !date.isAfter(limit);
  }
}
