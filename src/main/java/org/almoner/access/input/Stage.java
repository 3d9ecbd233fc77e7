package org.almoner.access.input;

import java.util.Locale;
import org.almoner.access.terms.Constant;
import org.almoner.access.terms.Labelled;

/** Where a patient stands on the path to therapy, in its order. */
public enum Stage implements Labelled {
  REFERRED(Constant.DROPOUT_REFERRED),
  ENROLLED(Constant.DROPOUT_ENROLLED),
  BENEFITS_INVESTIGATION(Constant.DROPOUT_BENEFITS_INVESTIGATION),
  PRIOR_AUTHORIZATION(Constant.DROPOUT_PRIOR_AUTHORIZATION),
  INITIATED(Constant.DROPOUT_INITIATED);

  private final Constant dropout;
  private final String label = name().toLowerCase(Locale.ROOT);
  private final String attribution = "attribution_" + label;

  Stage(Constant dropout) {
    this.dropout = dropout;
  }

  @Override
  public String label() {
    return label;
  }

  /** The name of the metric that tells its share. */
  public String attribution() {
    return attribution;
  }

  /** The dropout risk that the stage has by itself. */
  public Constant dropout() {
    return dropout;
  }
}
