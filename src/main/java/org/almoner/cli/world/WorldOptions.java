package org.almoner.cli.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.generate.Chapter;
import org.almoner.generate.engagement.EngagementChapter.ScoreFrequency;
import org.almoner.generate.people.People;
import org.almoner.generate.story.Nature;
import org.almoner.generate.story.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What world is made. */
final class WorldOptions {
  private static final long DEFAULT_PATIENTS = 1_000;

  /** The domains that can be generated. */
  enum Domain {
    CASEWORK,
    ENGAGEMENT,
    REFERENCE
  }

  @Option(
      names = "--domain",
      paramLabel = "DOMAIN",
      split = ",",
      description =
          "casework, engagement, reference (payers, plans, products, providers), or several with "
              + "commas between; default all. They tell of the same people.")
  private List<Domain> domains = List.of(Domain.values());

  @Option(
      names = "--patients",
      paramLabel = "N",
      description = "Patients, of all brands together; default 1000.")
  private @Nullable Long patients;

  @Option(names = "--cases", paramLabel = "N", description = "Cases; default 1.5 per patient.")
  private @Nullable Long cases;

  @Option(names = "--brands", paramLabel = "B", description = "Brands (${DEFAULT-VALUE}).")
  private int brands = 1;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Another seed gives another world (${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--start",
      paramLabel = "DATE",
      description = "First day, yyyy-mm-dd (${DEFAULT-VALUE}).")
  private LocalDate start = LocalDate.parse(WorldPlan.FIRST_DAY);

  @Option(
      names = "--days",
      paramLabel = "N",
      description =
          "Days of the window; default 110. Without it engagement begins 456 days before the end "
              + "of that window, as much history as models need.")
  private @Nullable Integer days;

  @Option(
      names = "--broken",
      paramLabel = "SHARE",
      description =
          "Share of the rows that are broken as exports are: unreadable dates, missing keys, "
              + "negative durations, lines cut off, quotes never closed (${DEFAULT-VALUE}).")
  private double broken = 0;

  @Option(
      names = "--world",
      paramLabel = "NATURE",
      description =
          "default: contacts help some, and models can learn whom. hard: small effects, nearly "
              + "the same for all, and FRMs who know more than is recorded: no model should be "
              + "approved (${DEFAULT-VALUE}).")
  private Nature nature = Nature.DEFAULT;

  @Option(
      names = "--risk-scores",
      paramLabel = "FREQUENCY",
      description = "daily, or weekly for very large worlds (${DEFAULT-VALUE}).")
  private ScoreFrequency scores = ScoreFrequency.DAILY;

  /** The domains' parts of the world. */
  List<Chapter> chapters() {
    WorldPlan plan = plan();
    List<Chapter> chapters = new ArrayList<>();
    for (Domain domain : Domain.values()) {
      if (domains.contains(domain)) {
        chapters.add(
            switch (domain) {
              case CASEWORK -> plan.casework(broken);
              case ENGAGEMENT -> plan.engagement(broken, scores);
              case REFERENCE -> plan.reference();
            });
      }
    }
    return chapters;
  }

  private WorldPlan plan() {
    int window = days == null ? WorldPlan.DAYS : days;
    int length = days == null ? People.DEFAULT_DAYS : days;
    LocalDate first = start.plusDays((long) window - length);
    World world = new World(new People(seed, people(), brands, first, length), nature);
    long number = cases == null ? Math.round(people() * WorldPlan.CASES_PER_PATIENT) : cases;
    return new WorldPlan(world, number, start, window);
  }

  private long people() {
    if (patients != null) {
      return patients;
    }
    return cases == null ? DEFAULT_PATIENTS : Math.round(cases / WorldPlan.CASES_PER_PATIENT);
  }
}
