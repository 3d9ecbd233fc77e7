package org.almoner.cli.lab.adherence;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.almoner.cli.lab.ReportFile;
import org.almoner.report.Histogram;
import org.almoner.report.HtmlPage;
import org.almoner.stats.adherence.ObservationWindow;

/** The report of adherence. It shows distributions, and of patients no more than their number. */
final class AdherenceReport {
  private AdherenceReport() {}

  static HtmlPage of(AdherenceResult result, ObservationWindow window) {
    HtmlPage page = new HtmlPage("Adherence");
    page.note(
        String.format(
            "%d patients; windows of %d days from day %d after the first fill.",
            result.patients().size(), window.days(), window.start()));
    page.table(table(result));
    page.heading("How patients differ")
        .chart(
            histogram(
                    result,
                    "Medication possession ratio, capped (CMA4)",
                    AdherenceResult.Patient::cma4)
                .svg())
        .chart(
            histogram(result, "Proportion of days covered (CMA7)", AdherenceResult.Patient::cma7)
                .svg());
    return page;
  }

  private static List<List<String>> table(AdherenceResult result) {
    return List.of(
        List.of("measure", "patients", "mean", "share of at least 0.8"),
        row(result, "CMA1", AdherenceResult.Patient::cma1),
        row(result, "CMA2 (MPR)", AdherenceResult.Patient::cma2),
        row(result, "CMA3", AdherenceResult.Patient::cma3),
        row(result, "CMA4 (MPR, capped)", AdherenceResult.Patient::cma4),
        row(result, "CMA5", AdherenceResult.Patient::cma5),
        row(result, "CMA6", AdherenceResult.Patient::cma6),
        row(result, "CMA7 (PDC)", AdherenceResult.Patient::cma7));
  }

  private static List<String> row(
      AdherenceResult result, String name, ToDoubleFunction<AdherenceResult.Patient> measure) {
    double[] values = values(result, measure);
    double sum = 0;
    int adherent = 0;
    for (double value : values) {
      sum += value;
      adherent += value >= 0.8 ? 1 : 0;
    }
    return List.of(
        name,
        Integer.toString(values.length),
        ReportFile.number(sum / values.length),
        ReportFile.number((double) adherent / values.length));
  }

  private static double[] values(
      AdherenceResult result, ToDoubleFunction<AdherenceResult.Patient> measure) {
    return result.patients().stream().mapToDouble(measure).filter(Double::isFinite).toArray();
  }

  private static Histogram histogram(
      AdherenceResult result, String name, ToDoubleFunction<AdherenceResult.Patient> measure) {
    return new Histogram(name, "share of days", values(result, measure));
  }
}
