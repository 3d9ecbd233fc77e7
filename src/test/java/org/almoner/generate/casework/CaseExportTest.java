package org.almoner.generate.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the rows of an export say, and that they agree with each other. */
class CaseExportTest {
  private static final CaseworkChapter WORLD = SampleWorlds.ofCases(3_000);
  private static final Instant START = Instant.ofEpochSecond(WORLD.startSecond());
  private static final Instant END = Instant.parse("2026-03-21T00:00:00Z");

  private static List<Map<String, String>> cases;
  private static List<Map<String, String>> events;
  private static List<Map<String, String>> interactions;
  private static List<Map<String, String>> feedback;

  @BeforeAll
  static void rows() {
    cases = SampleWorlds.rows(WORLD, CaseworkExport.CASES);
    events = SampleWorlds.rows(WORLD, CaseworkExport.CASE_EVENTS);
    interactions = SampleWorlds.rows(WORLD, CaseworkExport.INTERACTIONS);
    feedback = SampleWorlds.rows(WORLD, CaseworkExport.PATIENT_FEEDBACK);
  }

  @Test
  void nothingHappensOutsideTheWindow() {
    assertInside(cases, "created_at");
    assertInside(cases, "assigned_at");
    assertInside(cases, "first_response_at");
    assertInside(cases, "resolved_at");
    assertInside(events, "occurred_at");
    assertInside(interactions, "created_at");
    assertInside(feedback, "submitted_at");
  }

  @Test
  void casesBringFiveInteractionsAndFourEventsEach() {
    assertThat(interactions.size() / 3_000.0).isBetween(4.5, 5.5);
    assertThat(events.size() / 3_000.0).isBetween(3.5, 4.3);
  }

  @Test
  void statusIsWhatTheLastEventImplies() {
    Map<String, String> last = new HashMap<>();
    events.forEach(event -> last.put(event.get("case_id"), event.get("event_type")));
    Map<String, String> states =
        Map.of(
            "created", "open",
            "assigned", "in_progress",
            "first_response", "in_progress",
            "docs_requested", "pending_docs",
            "escalated", "escalated",
            "resolved", "resolved",
            "reopened", "open");

    assertThat(cases)
        .allSatisfy(
            row -> {
              assertThat(row.get("status")).isEqualTo(states.get(last.get(row.get("id"))));
              assertThat(row.get("resolved_at").isEmpty())
                  .isEqualTo(!row.get("status").equals("resolved"));
            });
  }

  @Test
  void someCasesAreOpenAndSomeStaleAtTheEnd() {
    Map<String, Instant> lastContact = new HashMap<>();
    interactions.forEach(
        row -> lastContact.put(row.get("case_id"), Instant.parse(row.get("created_at"))));
    List<Map<String, String>> active =
        cases.stream().filter(row -> row.get("resolved_at").isEmpty()).toList();
    long stale =
        active.stream()
            .map(row -> lastContact.getOrDefault(row.get("id"), created(row)))
            .filter(at -> at.isBefore(END.minusSeconds(48 * 3600)))
            .count();

    assertThat(active.size() / 3_000.0).isBetween(0.05, 0.12);
    assertThat(stale).isGreaterThan(20);
    assertThat(active).extracting(row -> row.get("status")).contains("open", "in_progress");
    assertThat(active).extracting(row -> row.get("status")).contains("pending_docs", "escalated");
  }

  @Test
  void aboutAThirdOfResolvedCasesHaveFeedback() {
    long resolved = cases.stream().filter(row -> !row.get("resolved_at").isEmpty()).count();

    assertThat((double) feedback.size() / resolved).isBetween(0.32, 0.38);
    assertThat(feedback.stream().map(row -> row.get("feedback_text")).collect(Collectors.joining()))
        .contains(",", "\"", "\n");
  }

  @Test
  void keysAreUniqueAndReferencesHold() {
    assertThat(cases).extracting(row -> row.get("id")).doesNotHaveDuplicates();
    assertThat(events).extracting(row -> row.get("id")).doesNotHaveDuplicates();
    assertThat(interactions).extracting(row -> row.get("id")).doesNotHaveDuplicates();
    int advocates = Roster.of(WORLD).advocates().size();
    assertThat(interactions)
        .allSatisfy(
            row ->
                assertThat(Integer.parseInt(row.get("advocate_id").substring(1)))
                    .isBetween(1, advocates));
  }

  private static void assertInside(List<Map<String, String>> rows, String column) {
    assertThat(rows)
        .extracting(row -> row.get(column))
        .filteredOn(at -> !at.isEmpty())
        .allSatisfy(at -> assertThat(Instant.parse(at)).isBetween(START, END.minusSeconds(1)));
  }

  private static Instant created(Map<String, String> row) {
    return Instant.parse(row.get("created_at"));
  }
}
