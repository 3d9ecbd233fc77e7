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
import org.jspecify.annotations.Nullable;

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
        details(answer));
  }

  /** What the latest rejection names; none where nothing was rejected. */
  Optional<String> rejected(List<Acknowledged> acknowledged) {
    return acknowledged.stream()
        .map(Acknowledged::answer)
        .filter(each -> Verdicts.isRejection(each.verdict()))
        .reduce((earlier, later) -> later)
        .map(each -> String.join("; ", details(each)))
        .filter(each -> !each.isEmpty());
  }

  private List<String> details(Acknowledgement answer) {
    return answer.kind().equals("277CA")
        ? answer.status().stream().map(this::status).toList()
        : answer.errorList().stream().map(this::error).toList();
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

  private String error(AcknowledgedError error) {
    Optional<String> meaning =
        error.element() == null
            ? labels.ofSegmentError(error.code())
            : labels.ofElementError(error.code());
    return Stream.of(
                part("segment", error.segment()),
                part("position", error.position()),
                part("element", error.element()),
                part("code", error.code()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", ", "error in ", ""))
        + meaning.map(each -> ": " + each).orElse("");
  }

  private static Optional<String> part(String name, @Nullable Object value) {
    return Optional.ofNullable(value).map(each -> name + " " + each);
  }
}
