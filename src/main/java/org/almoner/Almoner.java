package org.almoner;

import java.util.List;
import org.almoner.access.jobs.AccessJobs;
import org.almoner.casework.CaseworkJobs;
import org.almoner.claims.jobs.ClaimsJobs;
import org.almoner.domain.Domain;
import org.almoner.domain.Domains;
import org.almoner.engagement.EngagementJobs;
import org.almoner.generate.casework.CaseworkChapter;
import org.almoner.generate.claims.ClaimsChapter;
import org.almoner.generate.engagement.EngagementChapter;
import org.almoner.generate.population.PopulationChapter;
import org.almoner.generate.reference.ReferenceChapter;
import org.almoner.population.jobs.PopulationJobs;
import org.almoner.reference.ReferenceJobs;

/** Every domain there is, one line each. */
public final class Almoner {
  public static final Domains DOMAINS =
      new Domains(
          List.of(
              new Domain("casework", CaseworkJobs::of, List.of("casework"))
                  .telling(CaseworkChapter::of),
              new Domain(
                      "engagement",
                      EngagementJobs::of,
                      List.of("nightly", "weekly-training", "weekly-experiment"))
                  .telling(EngagementChapter::of),
              new Domain("claims", ClaimsJobs::of, List.of("claims")).telling(ClaimsChapter::of),
              new Domain("population", settings -> PopulationJobs.all(), List.of("population"))
                  .telling(PopulationChapter::of),
              new Domain("access", settings -> AccessJobs.all(), List.of("access")),
              new Domain("reference", settings -> ReferenceJobs.all(), List.of("reference"))
                  .telling(plan -> new ReferenceChapter(plan.world().people()))));

  private Almoner() {}
}
