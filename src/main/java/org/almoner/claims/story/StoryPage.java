package org.almoner.claims.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A story as a page of text. */
public final class StoryPage {
  private static final int WIDTH = 100;
  private static final String NO_DAY = "          ";

  private final List<String> lines = new ArrayList<>();

  /** Line by line. */
  public static List<String> of(NumberStory story) {
    StoryPage page = new StoryPage();
    page.write(story);
    return page.lines;
  }

  private void write(NumberStory story) {
    int claims = story.accounts().stream().mapToInt(each -> each.claims().size()).sum();
    lines.add(
        "Number %s: %s of %s, as known on %s; amounts in dollars"
            .formatted(
                story.number(),
                Words.counted(claims, "claim"),
                Words.counted(story.accounts().size(), "account"),
                story.asOf()));
    for (int at = 0; at < story.accounts().size(); at++) {
      write(
          story.accounts().get(at), "ACCOUNT %d OF %d".formatted(at + 1, story.accounts().size()));
    }
  }

  private void write(AccountStory account, String name) {
    lines.add("");
    wrapped("", name + ": " + account.heading());
    account.money().forEach(each -> figure("  ", each));
    for (int at = 0; at < account.claims().size(); at++) {
      write(account.claims().get(at), "Claim %d of %d".formatted(at + 1, account.claims().size()));
    }
  }

  private void write(ClaimStory claim, String name) {
    lines.add("");
    wrapped("  ", name + ": " + claim.heading());
    wrapped("  ", "Now: " + claim.state());
    lines.add("");
    lines.add("    What happened");
    for (Happening each : claim.happenings()) {
      wrapped("      " + Objects.requireNonNullElse(each.date(), NO_DAY) + "  ", each.what());
      each.details().forEach(detail -> wrapped("                  ", detail));
    }
    lines.add("    Money");
    claim.money().forEach(each -> figure("      ", each));
    lines.add("    What is due, and what to do next");
    for (NextStep each : claim.steps()) {
      String word = each.isOnTheDay() ? "on " : "by ";
      String due = each.due() == null ? "             " : word + each.due();
      wrapped("      " + due + "  ", each.text());
    }
  }

  private void figure(String indent, Figure figure) {
    lines.add(
        String.format(
            Locale.ROOT, "%s%-68s%14s", indent, figure.name(), Words.amount(figure.amount())));
  }

  /** Later lines stand below the first one's text, and below its own indent. */
  private void wrapped(String start, String text) {
    String own = text.substring(0, text.length() - text.stripLeading().length());
    String indent = " ".repeat(start.length()) + own + "  ";
    StringBuilder line = new StringBuilder(start).append(own);
    boolean isEmpty = true;
    for (String word : text.strip().split(" ")) {
      if (!isEmpty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        isEmpty = true;
      }
      line.append(isEmpty ? "" : " ").append(word);
      isEmpty = false;
    }
    lines.add(line.toString());
  }
}
