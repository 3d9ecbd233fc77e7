package org.almoner.cli.access;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.almoner.access.engine.Pricer;
import org.almoner.access.explain.Why;
import org.almoner.access.folder.AccessFolder;
import org.almoner.access.folder.StatedAssumptions;
import org.almoner.access.folder.StatedTexts;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.summary.Choice;
import org.almoner.access.summary.Feed;
import org.almoner.access.summary.SummaryRules;
import org.almoner.access.support.MeasuredFactors;
import org.almoner.cli.output.Format;

/** Why a delivered request's result is what it is, with the arms that are usual. */
public final class RequestExplanation {

  /**
   * @param landing the directory of deliveries, or its folder {@code access}
   */
  public static void print(Path landing, String id, Format format, PrintWriter out) {
    AccessFolder folder = AccessFolder.read(landing);
    AccessRequest request = folder.request(id);
    Pricer pricer = folder.pricer(StatedAssumptions.ofInstallation());
    MeasuredFactors measured = MeasuredFactors.NONE;
    SummaryRules rules = new SummaryRules(pricer, measured, StatedTexts.ofInstallation(), true);
    Choice choice = rules.usual(request, Feed.BASELINE);
    new WhyPrinter(Why.of(pricer, request, measured, choice), format, out).print();
  }

  private RequestExplanation() {}
}
