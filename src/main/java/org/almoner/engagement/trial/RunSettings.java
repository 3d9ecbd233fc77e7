package org.almoner.engagement.trial;

import org.almoner.engine.JobContext;
import org.almoner.experiment.ArmDraw;

/** Settings of a run as Java wants them, from the SQL literals that queries see. */
record RunSettings(JobContext context) {

  double number(String name) {
    return Double.parseDouble(context.variable(name).replaceFirst("D$", ""));
  }

  String text(String name) {
    return context.variable(name).replaceAll("^'|'$", "");
  }

  boolean hasExperiment() {
    return !text("current_experiment").isEmpty();
  }

  /**
   * How the arms of the current experiment are drawn; without one, of an experiment called none.
   */
  ArmDraw draw() {
    return new ArmDraw(
        hasExperiment() ? text("current_experiment") : "none", number("control_share"));
  }
}
