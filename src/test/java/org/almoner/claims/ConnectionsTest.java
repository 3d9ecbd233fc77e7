package org.almoner.claims;

import static org.almoner.claims.X12Text.claim;
import static org.almoner.claims.X12Text.loop;
import static org.almoner.claims.X12Text.remittance;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.almoner.claims.match.Connections;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.Submission;
import org.junit.jupiter.api.Test;

/** Which accounts a remittance bears on. */
class ConnectionsTest {
  private static final Tables ONE =
      claim(1, "2026-01-10", "CLINIC0001", "100", "1", "", "M1", "99213", "20260105");
  private static final Tables OTHER =
      claim(2, "2026-01-10", "OFFICE0002", "200", "1", "", "M2", "99214", "20260106");

  @Test
  void claimsOfDifferentNumbersAreApart() {
    assertThat(groups(ONE, OTHER)).doesNotHaveDuplicates();
  }

  @Test
  void aRemitIsConnectedByItsNumberOrAPartOfIt() {
    assertThat(groups(ONE, OTHER, remit("clinic-0001", "55", "X", "M9")))
        .satisfies(groups -> assertThat(groups.get(2)).isEqualTo(groups.get(0)));
    assertThat(groups(ONE, OTHER, remit("OFFICE", "55", "X", "M9")))
        .satisfies(groups -> assertThat(groups.get(2)).isEqualTo(groups.get(1)));
    assertThat(groups(ONE, OTHER, remit("E0002", "55", "X", "M9"))).doesNotHaveDuplicates();
  }

  @Test
  void aRemitIsConnectedByMemberChargeAndDate() {
    assertThat(groups(ONE, OTHER, remit("0", "100", "X", "M1")))
        .satisfies(groups -> assertThat(groups.get(2)).isEqualTo(groups.get(0)));
    assertThat(groups(ONE, OTHER, remit("0", "101", "X", "M1"))).doesNotHaveDuplicates();
  }

  @Test
  void aReplacementIsConnectedByTheControlNumberThatItNames() {
    Tables replacement =
        claim(3, "2026-03-01", "NEW", "100", "7", "ICN7", "M5", "99213", "20260105");
    List<String> groups = groups(ONE, replacement, remit("CLINIC0001", "100", "ICN7", "M1"));
    assertThat(groups).allMatch(groups.get(0)::equals);
  }

  private static Tables remit(String number, String charge, String icn, String member) {
    return remittance(
        9,
        "2026-02-01",
        "T9",
        loop(number, "1", charge, charge, icn, member, "99213", "20260105", "CO*45*0"));
  }

  /** Of submissions, then of remits. */
  private static List<String> groups(Tables... files) {
    List<Submission> submissions =
        Stream.of(files).flatMap(file -> file.of(Submission.class).stream()).toList();
    List<Remit> remits = Stream.of(files).flatMap(file -> file.of(Remit.class).stream()).toList();
    Connections connections = Connections.of(new Connections.Rows(submissions, remits, List.of()));
    return Stream.concat(
            submissions.stream().map(Submission::submissionId), remits.stream().map(Remit::remitId))
        .map(connections::group)
        .toList();
  }
}
