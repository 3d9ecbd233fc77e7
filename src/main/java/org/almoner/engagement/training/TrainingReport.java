package org.almoner.engagement.training;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.almoner.causal.AteResult;
import org.almoner.causal.UpliftResult;
import org.almoner.causal.charts.EffectCharts;
import org.almoner.causal.checks.BalanceRow;
import org.almoner.causal.checks.Refutation;
import org.almoner.engagement.fairness.ProxyAudit;
import org.almoner.governance.Manifest.ApprovalRow;
import org.almoner.report.HtmlPage;
import org.almoner.stats.Estimate;
import org.jspecify.annotations.Nullable;

/** The validation report that lies beside a model: one offline page. */
final class TrainingReport {
  static final String FILE = "report.html";
  private static final int SHOWN_COVARIATES = 30;

  static byte[] of(Validation validation, List<ApprovalRow> gates, LocalDate date) {
    UpliftResult uplift = validation.uplift();
    HtmlPage page = new HtmlPage("Uplift model trained for " + date);
    page.note(verdict(gates));
    page.heading("Gates").table(gates(gates));
    page.note(validation.scope().verdict());
    page.heading("What a contact does on average").table(average(validation));
    page.heading("Does the ranking find those who profit?")
        .table(ranking(validation))
        .chart(EffectCharts.qini(uplift.ranking()))
        .chart(EffectCharts.targeting(uplift.ranking()));
    page.heading("Do the scores mean what they say?")
        .chart(EffectCharts.deciles(uplift.deciles()))
        .chart(EffectCharts.calibration(uplift.deciles()));
    holdout(page, validation.holdout());
    page.heading("Are the arms comparable?")
        .chart(EffectCharts.love(worst(validation.average())))
        .chart(EffectCharts.overlap(validation.average().positivity().overlap()));
    page.heading("Does it survive attempts to refute it?")
        .table(Refutation.table(validation.average().refuters(), TrainingReport::number));
    page.note("Of the effect on discontinuing: below 0, a contact keeps patients on therapy.");
    page.heading("Protected groups").table(subgroups(validation));
    page.note(
        "Effects are on staying on therapy, ± one standard error. Selected share: of a group, among"
            + " the best-ranked 15 % of all; the largest difference within an attribute is "
            + number(ProtectedGroupRow.parityGap(validation.subgroups()))
            + ".");
    proxies(page, validation.proxies());
    uplift.warnings().forEach(page::note);
    return page.html().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Of a training that made no model.
   *
   * @param serving what serves instead
   */
  static byte[] ofRefusal(List<ApprovalRow> gates, LocalDate date, String serving) {
    HtmlPage page = new HtmlPage("No uplift model trained for " + date);
    page.note("There is too little to learn from. " + serving);
    page.heading("What there is").table(gates(gates));
    return page.html().getBytes(StandardCharsets.UTF_8);
  }

  private static String verdict(List<ApprovalRow> gates) {
    List<String> failed = gates.stream().filter(g -> !g.passed()).map(ApprovalRow::gate).toList();
    return failed.isEmpty()
        ? "Every gate passed. Somebody other than who trained it may approve it."
        : "Rejected: " + String.join(", ", failed) + ".";
  }

  private static List<List<String>> gates(List<ApprovalRow> gates) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("gate", "wanted", "found", ""));
    gates.forEach(
        g -> rows.add(List.of(g.gate(), g.wanted(), g.found(), g.passed() ? "passed" : "FAILED")));
    return rows;
  }

  private static List<List<String>> average(Validation validation) {
    UpliftResult uplift = validation.uplift();
    AteResult average = validation.average();
    return List.of(
        List.of("", ""),
        List.of(
            "decision points",
            String.format(
                Locale.ROOT,
                "%,d, of which %,d were contacted",
                uplift.setting().n(),
                uplift.setting().nTreated())),
        List.of("effect on staying on therapy (AIPW)", number(uplift.average().estimate())),
        List.of(
            "95 % interval",
            number(uplift.average().ciLow()) + " to " + number(uplift.average().ciHigh())),
        List.of("difference as the data are", number(uplift.average().crudeDifference())),
        List.of("risk ratio of discontinuing", number(average.sensitivity().ratios().riskRatio())),
        List.of(
            "E-value",
            number(average.sensitivity().ratios().eValue())
                + ", and "
                + number(average.sensitivity().ratios().eValueCi())
                + " of the confidence limit"));
  }

  private static List<List<String>> ranking(Validation validation) {
    UpliftResult uplift = validation.uplift();
    return List.of(
        List.of("measure", "value", "standard error"),
        List.of("AUUC on doubly robust scores", number(validation.auuc().value()), ""),
        List.of("AUUC as the data are", number(uplift.ranking().auuc()), ""),
        List.of("QINI", number(uplift.ranking().qini()), number(uplift.ranking().qiniSe())),
        List.of("AUTOC", number(uplift.ranking().autoc()), number(uplift.ranking().autocSe())),
        List.of("calibration slope", number(uplift.calibration().slope()), ""),
        List.of(
            "Brier score",
            number(uplift.error().brierTreated())
                + " contacted, "
                + number(uplift.error().brierControl())
                + " not",
            ""));
  }

  private static void holdout(HtmlPage page, @Nullable TemporalHoldout holdout) {
    page.heading("Does it hold on later dates?");
    if (holdout == null) {
      page.note("Too few decision dates to train on early and test on late ones.");
      return;
    }
    page.table(
        List.of(
            List.of("", ""),
            List.of("trained up to", LocalDate.ofEpochDay(holdout.trainedTo()).toString()),
            List.of("tested from", LocalDate.ofEpochDay(holdout.testedFrom()).toString()),
            List.of(
                "decision points",
                String.format(
                    Locale.ROOT,
                    "%,d to learn from, %,d to test on",
                    holdout.trainRows(),
                    holdout.testRows())),
            List.of(
                "QINI",
                number(holdout.ranking().qini()) + " ± " + number(holdout.ranking().qiniSe())),
            List.of("calibration slope", number(holdout.slope())),
            List.of("Brier score", number(holdout.brier()))));
  }

  private static List<BalanceRow> worst(AteResult average) {
    return average.balance().stream()
        .sorted(Comparator.comparingDouble((BalanceRow row) -> -Math.abs(row.smdBefore())))
        .limit(SHOWN_COVARIATES)
        .toList();
  }

  private static List<List<String>> subgroups(Validation validation) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("group", "rows", "predicted effect", "observed", "selected share"));
    for (ProtectedGroupRow row : validation.subgroups()) {
      Estimate observed = row.observed();
      rows.add(
          List.of(
              row.attribute() + ", " + row.level(),
              Integer.toString(row.rows()),
              number(row.predicted()),
              observed == null
                  ? "not estimable"
                  : number(observed.value()) + " ± " + number(observed.standardError()),
              number(row.selectedShare())));
    }
    return rows;
  }

  private static void proxies(HtmlPage page, ProxyAudit audit) {
    page.heading("Do features stand in for a protected group?");
    page.note(
        "How well a feature alone tells the patients of a group from the others, at their last"
            + " decision points: area under the ROC curve, 0.5 for not at all. Of "
            + audit.compared()
            + " pairs of group and feature, those from "
            + audit.limits().auc()
            + " on: "
            + audit.proxies().size()
            + ". A warning, no gate: whether the feature is needed is for people to judge.");
    if (!audit.proxies().isEmpty()) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("group", "feature", "AUC", "members", "others"));
      for (ProxyAudit.Proxy proxy : audit.proxies()) {
        rows.add(
            List.of(
                proxy.group().name(),
                proxy.feature(),
                number(proxy.area().value()) + " ± " + number(proxy.area().standardError()),
                Long.toString(proxy.group().members()),
                Long.toString(proxy.group().others())));
      }
      page.table(rows);
    }
    if (!audit.leftOut().isEmpty()) {
      page.note(audit.gaps());
    }
  }

  private static String number(@Nullable Double value) {
    if (value == null || !Double.isFinite(value)) {
      return "–";
    }
    boolean small = value != 0 && Math.abs(value) < 0.01;
    return String.format(Locale.ROOT, small ? "%.2g" : "%.3f", value);
  }

  private TrainingReport() {}
}
