package org.almoner.cli.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.almoner.domain.Domain;
import org.almoner.domain.Domains;
import org.almoner.engine.UsageException;
import org.almoner.generate.Chapter;
import org.almoner.generate.people.People;
import org.almoner.generate.story.Nature;
import org.almoner.generate.story.ScoreFrequency;
import org.almoner.generate.story.World;
import org.almoner.generate.story.WorldPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What world is made. */
final class WorldOptions {
  private static final long DEFAULT_PATIENTS = 1_000;

  private final Domains domains;

  @Option(
      names = "--domain",
      paramLabel = "DOMAIN",
      split = ",",
      description =
          "casework, engagement, claims (X12, about 3 claims per patient), population (conditions, "
              + "visits, measurements, screenings), reference (payers, plans, products, "
              + "providers), or several with commas between; default all. They tell of the same "
              + "people.")
  private List<String> names = List.of();

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
  private LocalDate start = WorldPlan.FIRST_DAY;

  @Option(
      names = "--days",
      paramLabel = "N",
      description =
          "Days of the window; default 110. Without it engagement begins 456 days before the end "
              + "of that window, as much history as models need. Population always goes back "
              + "three years from its end.")
  private @Nullable Integer days;

  @Option(
      names = "--broken",
      paramLabel = "SHARE",
      description =
          "Share of the rows that are broken as exports are: unreadable dates, missing keys,"
              + " negative durations, lines cut off, quotes never closed (${DEFAULT-VALUE}). What"
              + " is wrong in X12 files is a share of its own.")
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

  WorldOptions(Domains domains) {
    this.domains = domains;
  }

  /** The domains' parts of the world. */
  List<Chapter> chapters() {
    WorldPlan plan = plan();
    return told().stream().map(domain -> domain.chapter().orElseThrow().apply(plan)).toList();
  }

  /** The pipeline that takes in what was told first. */
  String pipeline() {
    return told().get(0).pipelines().get(0);
  }

  private List<Domain> told() {
    List<Domain> telling = domains.telling();
    List<String> known = telling.stream().map(Domain::name).toList();
    List<String> wanted = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    for (String name : wanted) {
      if (!known.contains(name)) {
        throw new UsageException(
            "--domain " + name + ": there is none to generate; give " + String.join(", ", known));
      }
    }
    return telling.stream()
        .filter(domain -> wanted.isEmpty() || wanted.contains(domain.name()))
        .toList();
  }

  private WorldPlan plan() {
    int window = days == null ? WorldPlan.DAYS : days;
    int length = days == null ? People.DEFAULT_DAYS : days;
    LocalDate first = start.plusDays((long) window - length);
    World world = new World(new People(seed, people(), brands, first, length), nature);
    long number = cases == null ? WorldPlan.casesOf(people()) : cases;
    return new WorldPlan(world, start, window, number, broken, scores);
  }

  private long people() {
    if (patients != null) {
      return patients;
    }
    return cases == null ? DEFAULT_PATIENTS : WorldPlan.patientsOf(cases);
  }
}
