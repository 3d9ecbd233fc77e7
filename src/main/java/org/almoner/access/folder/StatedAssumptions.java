package org.almoner.access.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.almoner.access.terms.Assumption;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Constant;
import org.almoner.access.terms.Labelled;
import org.almoner.access.terms.Tier;
import org.almoner.config.access.AccessAssumptions;
import org.almoner.engine.UsageException;

/** The assumptions as a file states them. */
public final class StatedAssumptions {

  /** Those of the installation. */
  public static Assumptions ofInstallation() {
    return of(AccessAssumptions.load(), AccessAssumptions.FILE);
  }

  /** Those of a file. */
  public static Assumptions read(Path file) {
    return of(AccessAssumptions.read(file), file.toString());
  }

  /**
   * @throws UsageException where one is missing, given twice or unknown
   */
  private static Assumptions of(AccessAssumptions stated, String source) {
    List<Assumption> all = new ArrayList<>();
    for (AccessAssumptions.Entry entry : stated.assumptions()) {
      all.add(
          new Assumption(
              constant(entry.id(), source),
              entry.sentence(),
              entry.unit(),
              tier(entry, source),
              entry.value(),
              entry.least(),
              entry.largest(),
              entry.drives()));
    }
    try {
      return Assumptions.of(all);
    } catch (IllegalArgumentException e) {
      throw new UsageException(source + ": " + e.getMessage(), e);
    }
  }

  private static Constant constant(String id, String source) {
    List<String> known = Arrays.stream(Constant.values()).map(Constant::id).toList();
    return Constant.of(id)
        .orElseThrow(
            () ->
                new UsageException(
                    source + ": " + UsageException.unknown("assumption", id, known).getMessage()));
  }

  private static Tier tier(AccessAssumptions.Entry entry, String source) {
    List<String> known = Labelled.labels(Tier.class);
    if (!known.contains(entry.tier())) {
      throw new UsageException(
          "%s: tier of %s: %s"
              .formatted(
                  source,
                  entry.id(),
                  UsageException.unknown("tier", entry.tier(), known).getMessage()));
    }
    return Labelled.of(Tier.class, entry.tier());
  }

  private StatedAssumptions() {}
}
