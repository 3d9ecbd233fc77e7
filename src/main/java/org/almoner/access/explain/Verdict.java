package org.almoner.access.explain;

/** What was decided about something, and why. */
public record Verdict(String name, String verdict) {}
