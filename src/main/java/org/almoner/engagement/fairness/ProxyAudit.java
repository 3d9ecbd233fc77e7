package org.almoner.engagement.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.config.engagement.Training;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Severity;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataTable;
import org.almoner.stats.Estimate;
import org.almoner.tables.engagement.EngagementFeatures;

/**
 * Features that stand in for a protected group: each alone tells its members from the others. They
 * are reported, for people to judge; a feature may tell an age and be needed all the same. Looks at
 * each patient's last decision point, so that patients count once.
 *
 * @param proxies at or above the limit, the largest area first
 * @param leftOut groups with too few members or others, and attributes known of nobody
 * @param compared pairs of a group and a feature
 * @param limits what is reported, and of which groups
 */
public record ProxyAudit(
    List<Proxy> proxies, List<String> leftOut, int compared, Training.Proxies limits) {
  private static final int NAMED = 3;

  /**
   * A feature that tells a group.
   *
   * @param group whom it tells from the others
   * @param feature the model's input
   * @param area under the ROC curve, 0.5 to 1
   */
  public record Proxy(AuditedGroup group, String feature, Estimate area) {

    private String words() {
      return String.format(
          Locale.ROOT, "%s tells %s (AUC %.3f)", feature, group.name(), area.value());
    }
  }

  /**
   * @param patients one row for each, with the inputs and the protected attributes as far as they
   *     are known
   * @param features the model's inputs
   */
  public static ProxyAudit of(DataTable patients, List<String> features, Training.Proxies limits) {
    List<Proxy> proxies = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    int compared = 0;
    for (ProtectedGroup attribute : ProtectedGroup.values()) {
      int[] rowsKnown = AuditedGroup.known(attribute, patients);
      if (rowsKnown.length == 0) {
        leftOut.add(attribute.title());
        continue;
      }
      DataTable known = patients.select(rowsKnown);
      List<DataColumn> others =
          features.stream().filter(f -> !f.equals(attribute.column())).map(known::column).toList();
      for (AuditedGroup group : AuditedGroup.all(attribute, known)) {
        if (Math.min(group.members(), group.others()) < limits.patients()) {
          leftOut.add(group.name());
        } else {
          compared += others.size();
          others.forEach(feature -> proxy(group, feature, limits).ifPresent(proxies::add));
        }
      }
    }
    proxies.sort(Comparator.comparingDouble(proxy -> -proxy.area.value()));
    return new ProxyAudit(proxies, leftOut, compared, limits);
  }

  private static Optional<Proxy> proxy(
      AuditedGroup group, DataColumn feature, Training.Proxies limits) {
    return new ProxyArea(group.member(), limits.patients())
        .of(feature)
        .filter(area -> area.value() >= limits.auc())
        .map(area -> new Proxy(group, feature.name(), area));
  }

  /** The audit as a check of the run; a warning where a feature tells a group. */
  public CheckResult check() {
    String largest =
        proxies.stream().limit(NAMED).map(Proxy::words).collect(Collectors.joining("; "));
    return new CheckResult(
        EngagementFeatures.TRAINING_SET.fullName(),
        "no feature tells a protected group, AUC < " + limits.auc(),
        Severity.WARN,
        proxies.isEmpty(),
        "%d of %d pairs%s"
            .formatted(proxies.size(), compared, proxies.isEmpty() ? "" : ", first " + largest));
  }

  /** Who was not audited, in a sentence; empty where everybody was. */
  public String gaps() {
    return leftOut.isEmpty()
        ? ""
        : "Not audited, for fewer than %d patients in the group or outside it: "
                .formatted(limits.patients())
            + String.join("; ", leftOut)
            + ".";
  }
}
