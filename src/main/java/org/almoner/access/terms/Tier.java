package org.almoner.access.terms;

/** How much stands behind the value of an assumption. */
public enum Tier implements Labelled {
  /** Estimated from data that are named. */
  EVIDENCE,
  /** The judgement of people who know the process. */
  EXPERT,
  /** Chosen so that something can be computed; replace it first. */
  PLACEHOLDER
}
