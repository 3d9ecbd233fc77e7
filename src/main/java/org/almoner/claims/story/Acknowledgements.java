package org.almoner.claims.story;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.claims.codes.CodeLabels;
import org.almoner.claims.codes.Verdicts;
import org.almoner.claims.match.ClaimHistory.Acknowledged;
import org.almoner.claims.rows.AcknowledgedError;
import org.almoner.claims.rows.Acknowledgement;

/** What was answered before anything was decided. */
record Acknowledgements(CodeLabels labels) {

  List<Happening> of(List<Acknowledged> acknowledged) {
    return acknowledged.stream().map(each -> happening(each.answer())).toList();
  }

  private Happening happening(Acknowledgement answer) {
    String verdict =
        Verdicts.isRejection(answer.verdict())
            ? "Rejected, which is no denial: nothing was decided"
            : "Acknowledged: " + answer.verdict().replace('_', ' ');
    String source = answer.source() == null ? "" : " of the " + answer.source();
    String number = answer.icn() == null ? "" : ", payer's claim number (ICN) " + answer.icn();
    return new Happening(
        answer.origin().envelope().recordedDate(),
        "%s (%s%s%s)".formatted(verdict, answer.kind(), source, number),
        answer.kind().equals("277CA")
            ? answer.status().stream().map(this::status).toList()
            : answer.errorList().stream().map(Acknowledgements::error).toList());
  }

  /**
   * @param status category:code:entity
   */
  private String status(String status) {
    String[] parts = status.split(":", -1);
    String about =
        Stream.of(
                labels.ofEntity(part(parts, 2)).map("of the %s"::formatted),
                labels.ofStatus(part(parts, 1)))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(": "));
    String category = labels.ofCategory(parts[0]).map(each -> ": " + each).orElse("");
    return "status %s%s%s".formatted(status, category, about.isEmpty() ? "" : ", " + about);
  }

  private static String part(String[] parts, int at) {
    return at < parts.length ? parts[at] : "";
  }

  private static String error(AcknowledgedError error) {
    return List.of("segment", "position", "element", "code").stream()
        .map(part -> part + " " + part(error, part))
        .filter(text -> !text.endsWith(" null"))
        .collect(Collectors.joining(", ", "error in ", ""));
  }

  private static String part(AcknowledgedError error, String part) {
    return String.valueOf(
        switch (part) {
          case "segment" -> error.segment();
          case "position" -> error.position();
          case "element" -> error.element();
          default -> error.code();
        });
  }
}
