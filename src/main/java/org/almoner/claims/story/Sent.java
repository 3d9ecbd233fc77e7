package org.almoner.claims.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.claims.match.Chain;
import org.almoner.claims.rows.Service;
import org.almoner.claims.rows.Submission;
import org.almoner.claims.rows.SubmissionLine;

/** What was sent to the payer. */
record Sent(Payers payers) {

  List<Happening> of(Chain chain) {
    return chain.links().stream().map(this::happening).toList();
  }

  private Happening happening(Chain.Link link) {
    Submission submission = link.submitted().submission();
    String icn = submission.references().originalIcn();
    String what =
        "Submitted to %s: %s, number %s%s, charge %s"
            .formatted(
                payers.of(link.submitted().payer()),
                Words.kind(link.kind()),
                submission.claim().pcn(),
                icn == null ? "" : ", for the payer's claim number " + icn,
                Words.amount(submission.claim().charge()));
    return new Happening(
        link.submitted().submittedDate(),
        what,
        link.submitted().lines().stream().map(Sent::line).toList());
  }

  private static String line(SubmissionLine line) {
    return "line %d: %s on %s, charge %s"
        .formatted(
            line.line(),
            service(line.service()),
            Words.day(line.serviceFrom()),
            Words.amount(line.service().charge()));
  }

  /** Code with modifiers, else the revenue code. */
  static String service(Service service) {
    List<String> parts = new ArrayList<>();
    Optional.ofNullable(service.code()).ifPresent(parts::add);
    parts.addAll(service.modifiers());
    String code = String.join("-", parts);
    return Stream.of(code, service.revenue() == null ? "" : "revenue " + service.revenue())
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
