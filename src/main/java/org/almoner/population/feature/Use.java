package org.almoner.population.feature;

/** What a feature may be used for. */
public enum Use {
  /** To find kinds of patients. */
  CLUSTERING,
  /** To find kinds of patients only where somebody asks for it. */
  CLUSTERING_ASKED,
  /** To predict what will happen. */
  RISK,
  /** To describe who they are. */
  PROFILE
}
