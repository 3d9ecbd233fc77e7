package org.almoner.report;

import java.util.List;

/**
 * Two curves that fall in steps from 1, such as the survival of both arms.
 *
 * @param title what it is
 * @param xLabel of the horizontal axis
 * @param yLabel of the vertical axis
 * @param treated the treated arm
 * @param control the control arm
 */
public record StepCurves(
    String title, String xLabel, String yLabel, List<Step> treated, List<Step> control) {
  /** The value from a place on. */
  public record Step(double from, double value) {}

  public StepCurves {
    treated = List.copyOf(treated);
    control = List.copyOf(control);
  }

  public String svg() {
    double end = Math.max(last(treated), last(control));
    Frame frame =
        Frame.of(title, List.of(xLabel, yLabel), new double[] {0, end}, new double[] {lowest(), 1});
    Markup svg = frame.open();
    steps(svg, frame, "other", control, end);
    steps(svg, frame, "curve", treated, end);
    svg.append("<line class=\"curve\" x1=\"430\" x2=\"455\" y1=\"26\" y2=\"26\"/>")
        .label(460, 30, "start", "treated")
        .append("<line class=\"other\" x1=\"515\" x2=\"540\" y1=\"26\" y2=\"26\"/>")
        .label(545, 30, "start", "control");
    return svg.append("</svg>\n").toString();
  }

  private double lowest() {
    double low =
        Math.min(
            treated.stream().mapToDouble(Step::value).min().orElse(0),
            control.stream().mapToDouble(Step::value).min().orElse(0));
    return low > 0.5 ? low : 0;
  }

  private static double last(List<Step> steps) {
    return steps.isEmpty() ? 1 : steps.get(steps.size() - 1).from();
  }

  private static void steps(Markup svg, Frame frame, String style, List<Step> steps, double end) {
    svg.append("<polyline class=\"" + style + "\" points=\"");
    double value = 1;
    svg.add("%.1f,%.1f ", frame.x().at(0), frame.y().at(1));
    for (Step step : steps) {
      double x = frame.x().at(step.from());
      svg.add("%.1f,%.1f ", x, frame.y().at(value));
      value = step.value();
      svg.add("%.1f,%.1f ", x, frame.y().at(value));
    }
    svg.add("%.1f,%.1f ", frame.x().at(end), frame.y().at(value)).append("\"/>\n");
  }
}
