package org.almoner.generate.casework;

import java.util.Locale;

/**
 * Something that happened in a case.
 *
 * @param at seconds since 1970
 */
record Event(Kind kind, long at) {

  /** What happened; the state is that of the case afterwards. */
  enum Kind {
    CREATED(true, "open"),
    /** Routed by rule as it came in; advocacy systems log no event for that. */
    ROUTED(false, "open"),
    ASSIGNED(true, "in_progress"),
    FIRST_RESPONSE(true, "in_progress"),
    DOCS_REQUESTED(true, "pending_docs"),
    /** Passed to another advocate, which shows in {@code handoff_count} only. */
    HANDED_OVER(false, ""),
    ESCALATED(true, "escalated"),
    RESOLVED(true, "resolved"),
    REOPENED(true, "open");

    private final boolean logged;
    private final String state;

    Kind(boolean logged, String state) {
      this.logged = logged;
      this.state = state;
    }

    /** Whether the export has a row for it. */
    boolean logged() {
      return logged;
    }

    String state() {
      return state;
    }

    String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
