package org.almoner.claims.story;

import java.util.List;

/**
 * The claims of all payers for one service.
 *
 * @param money of all of them together; empty where there is one claim
 * @param claims the first payer's first
 */
public record AccountStory(String heading, List<Figure> money, List<ClaimStory> claims) {}
