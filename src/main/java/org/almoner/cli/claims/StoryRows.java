package org.almoner.cli.claims;

import java.time.LocalDate;
import java.util.List;
import org.almoner.claims.story.AccountStory;
import org.almoner.claims.story.ClaimStory;
import org.almoner.claims.story.Figure;
import org.almoner.claims.story.Happening;
import org.almoner.claims.story.NextStep;
import org.almoner.claims.story.NumberStory;
import org.almoner.cli.output.Rows;
import org.jspecify.annotations.Nullable;

/** A story as rows, in its order, for programs. */
final class StoryRows {
  private final Rows rows = Rows.named("account", "claim", "section", "date", "text", "amount");

  /** Claim 0 is the account as a whole. */
  static Rows of(NumberStory story) {
    StoryRows all = new StoryRows();
    for (int account = 0; account < story.accounts().size(); account++) {
      all.add(account + 1, story.accounts().get(account));
    }
    return all.rows;
  }

  private void add(int account, AccountStory story) {
    rows.add(account, 0, "heading", null, story.heading(), null);
    money(account, 0, story.money());
    for (int claim = 0; claim < story.claims().size(); claim++) {
      add(account, claim + 1, story.claims().get(claim));
    }
  }

  private void add(int account, int claim, ClaimStory story) {
    rows.add(account, claim, "heading", null, story.heading(), null);
    rows.add(account, claim, "state", null, story.state(), null);
    for (Happening each : story.happenings()) {
      rows.add(account, claim, "happened", text(each.date()), each.what(), null);
      each.details()
          .forEach(detail -> rows.add(account, claim, "detail", null, detail.strip(), null));
    }
    money(account, claim, story.money());
    for (NextStep each : story.steps()) {
      rows.add(account, claim, "next", text(each.due()), each.text(), null);
    }
  }

  private void money(int account, int claim, List<Figure> figures) {
    figures.forEach(each -> rows.add(account, claim, "money", null, each.name(), each.amount()));
  }

  private static @Nullable String text(@Nullable LocalDate date) {
    return date == null ? null : date.toString();
  }
}
