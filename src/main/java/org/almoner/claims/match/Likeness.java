package org.almoner.claims.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How a remit and an account agree: CLAIMS 4.
 *
 * @param dates service dates overlap those of any submission
 * @param charge |CLP03| is any submission's charge
 * @param member is any submission's member
 */
public record Likeness(
    Agreement dates, Agreement charge, Agreement member, boolean payer, boolean provider) {
  private static final int DATES = 4;
  private static final int OTHERS = 2;

  static Likeness of(Answered answer, Account account) {
    return of(answer, account.submissions());
  }

  public static Likeness of(Answered answer, List<Submitted> submissions) {
    return new Likeness(
        dates(answer, submissions),
        Agreement.of(
            true,
            submissions.stream()
                .anyMatch(each -> each.charge().abs().compareTo(answer.size()) == 0)),
        member(answer, submissions),
        submissions.stream()
            .anyMatch(each -> answer.payer() != null && answer.payer().equals(each.payer())),
        submissions.stream()
            .anyMatch(
                each -> each.npi() != null && each.npi().equals(answer.payment().payeeNpi())));
  }

  private static Agreement dates(Answered answer, List<Submitted> submissions) {
    Days days = Days.of(answer);
    List<Days> served = submissions.stream().map(Days::of).filter(Objects::nonNull).toList();
    return Agreement.of(
        days != null && !served.isEmpty(),
        days != null && served.stream().anyMatch(days::overlaps));
  }

  private static Agreement member(Answered answer, List<Submitted> submissions) {
    List<String> members =
        submissions.stream().map(Submitted::member).filter(each -> !each.isEmpty()).toList();
    String member = answer.member();
    return Agreement.of(!member.isEmpty() && !members.isEmpty(), members.contains(member));
  }

  /** Another claim of the same number. */
  boolean isRejected() {
    return (dates.differs() && (charge.differs() || member.differs()))
        || (charge.differs() && member.differs() && !dates.agrees());
  }

  /** Good enough where the number was cut: dates not different, two of three agree. */
  boolean isStrict() {
    return !dates.differs() && agreeing() >= 2;
  }

  /** Good enough without any number. */
  boolean isFull() {
    return agreeing() == 3;
  }

  /** Of day of service, charge and member those that agree, or those that do not. */
  public List<String> named(boolean agreeing) {
    Map<String, Agreement> all = new LinkedHashMap<>();
    all.put("day of service", dates);
    all.put("charge", charge);
    all.put("member", member);
    return all.entrySet().stream()
        .filter(each -> each.getValue().agrees() == agreeing)
        .map(Map.Entry::getKey)
        .toList();
  }

  private long agreeing() {
    return Stream.of(dates, charge, member).filter(Agreement::agrees).count();
  }

  int score() {
    return DATES * dates.sign()
        + OTHERS * (charge.sign() + member.sign())
        + (payer ? 1 : 0)
        + (provider ? 1 : 0);
  }
}
