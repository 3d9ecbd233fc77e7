package org.almoner.claims.story;

import java.util.List;
import java.util.stream.Collectors;
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
    String number = answer.icn() == null ? "" : ", the payer's number is " + answer.icn();
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
    String category = status.split(":", 2)[0];
    return "status %s%s"
        .formatted(status, labels.ofCategory(category).map(each -> ": " + each).orElse(""));
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
