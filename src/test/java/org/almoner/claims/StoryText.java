package org.almoner.claims;

import static org.almoner.claims.X12Text.claim;
import static org.almoner.claims.X12Text.loop;
import static org.almoner.claims.X12Text.remittance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.decide.Perspective;
import org.almoner.claims.story.NumberStory;
import org.almoner.claims.story.StoryPage;

/** Pages of a small claim, and what makes it. */
final class StoryText {
  static final Tables SENT =
      claim(1, "2026-01-10", "A1", "100", "1", "", "M1", "99213", "20260105");

  static Tables answer(String status, String paid, String adjustment) {
    return remittance(
        2,
        "2026-02-01",
        "T2",
        loop("A1", status, "100", paid, "ICN1", "M1", "99213", "20260105", adjustment));
  }

  static String page(String asOf, Tables... files) {
    return page(new Perspective(LocalDate.parse(asOf), 60, CodeLists.packed()), files);
  }

  /** In one line, as its breaks say nothing. */
  static String page(Perspective perspective, Tables... files) {
    List<DecidedClaim> claims = new DecidedWorld(List.of(files), perspective).claims();
    String number = claims.get(0).identity().pcn();
    NumberStory story =
        NumberStory.of(
            new NumberStory.Question(
                Objects.requireNonNull(number), null, perspective.businessDate()),
            claims);
    return StoryPage.of(story).stream()
        .map(line -> line.replaceFirst("^ {20,}(?=\\S)", ""))
        .collect(Collectors.joining(" "));
  }

  private StoryText() {}
}
