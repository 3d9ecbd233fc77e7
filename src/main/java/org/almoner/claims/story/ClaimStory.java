package org.almoner.claims.story;

import java.util.List;

/**
 * A claim: what was billed to one payer for one service, and what became of it.
 *
 * @param heading payer, type, number, service
 * @param state where it stands, in one sentence
 * @param happenings in order
 * @param money what the charge became; its figures, the first excepted, add up to the first
 */
public record ClaimStory(
    String heading,
    String state,
    List<Happening> happenings,
    List<Figure> money,
    List<NextStep> steps) {}
