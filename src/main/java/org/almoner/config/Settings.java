package org.almoner.config;

import static org.almoner.config.check.Range.require;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.almoner.config.casework.Casework;
import org.almoner.config.check.Range;
import org.almoner.config.check.RefusedSetting;
import org.almoner.config.claims.Claims;
import org.almoner.config.engagement.Engagement;
import org.almoner.config.yaml.ConfigFiles;
import org.almoner.config.yaml.Yaml;
import org.almoner.config.yaml.YamlDocument;
import org.almoner.engine.Deliveries;
import org.almoner.engine.DeliveryTerms;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;

/**
 * All settings, as {@code conf/almoner.yaml} explains them.
 *
 * @param timezone in which a business date ends
 * @param feeds by domain and delivered name, such as {@code casework.patients}, what is not as
 *     usual
 */
public record Settings(
    String timezone,
    Run run,
    Casework casework,
    Claims claims,
    Engagement engagement,
    Map<String, DeliveryTerms> feeds,
    List<String> holidays,
    Map<String, Map<String, List<String>>> vocabularies,
    LakeSettings lake,
    ModelSettings models,
    Spark spark) {

  /**
   * @param parallelJobs jobs that may run at the same time
   * @param lockStaleMinutes after which a lock of another machine is taken over
   */
  public record Run(int parallelJobs, int lockStaleMinutes) {
    public Run {
      Range.require("run.parallel_jobs", parallelJobs, 1, 64);
      Range.require("run.lock_stale_minutes", lockStaleMinutes, 1, 7 * 24 * 60);
    }
  }

  /**
   * @param profile small, large or auto
   * @param settings further settings of the Spark session
   */
  public record Spark(String profile, Map<String, String> settings) {
    public Spark {
      require(
          List.of("small", "large", "auto").contains(profile),
          "spark.profile",
          "small, large or auto",
          profile);
      settings = Map.copyOf(settings);
      settings
          .keySet()
          .forEach(
              name -> require(name.startsWith("spark."), "spark.settings", "named spark...", name));
    }
  }

  public Settings {
    models.requireTrainer(engagement.training().trainedBy());
    require(isZone(timezone), "timezone", "a zone such as UTC or America/New_York", timezone);
    feeds = Map.copyOf(feeds);
    FeedSettings.check(feeds);
    holidays = List.copyOf(holidays);
    holidays.forEach(date -> require(isDate(date), "holidays", "dates such as 2026-12-25", date));
  }

  /**
   * Reads the settings: the installation's, then what the named file says otherwise, then single
   * settings.
   *
   * @param file the user's file, if one was named; it need not hold every setting
   * @param single dotted names and values, as {@code --set} gives them
   */
  public static Settings load(Optional<Path> file, Map<String, String> single) {
    return load(file, single, settings -> {}, warning -> {});
  }

  /**
   * @param further checks that need to know more than settings do; what they refuse is told with
   *     file and line as well
   * @param warn told of what is read for the last time, such as a name of the release before
   */
  public static Settings load(
      Optional<Path> file,
      Map<String, String> single,
      Consumer<Settings> further,
      Consumer<String> warn) {
    YamlDocument document =
        FormerSettings.renamed(
            YamlDocument.of(
                    ConfigFiles.SETTINGS, ConfigFiles.find(ConfigFiles.SETTINGS).orElseThrow())
                .ofSettings(),
            warn);
    if (file.isPresent()) {
      String named = file.get().toString();
      YamlDocument own = YamlDocument.of(named, ConfigFiles.read(file.get())).ofSettings();
      document = document.under(FormerSettings.renamed(own, warn));
    }
    document = document.under(FormerSettings.renamed(SingleSettings.of(single), warn));
    FeedDefaults.complete((ObjectNode) document.tree());
    Settings settings = document.as(Settings.class);
    try {
      further.accept(settings);
    } catch (RefusedSetting e) {
      throw Yaml.located(document, e);
    }
    return settings;
  }

  /** The zone in which a business date ends. */
  public ZoneId zone() {
    return ZoneId.of(timezone);
  }

  /**
   * @param known names of the feeds there are, such as {@code casework.patients}
   * @throws UsageException naming the one that is none, and the nearest
   */
  public void requireFeedsOf(Collection<String> known) {
    for (String name : feeds.keySet()) {
      if (!known.contains(name)) {
        throw new RefusedSetting(
            "feeds." + name,
            "is none: " + UsageException.unknown("feed", name, known).getMessage());
      }
    }
  }

  /**
   * @param tables all there are, with the words that their columns may hold
   * @throws UsageException naming the column or word that is none
   */
  public void requireVocabulariesOf(Collection<Table> tables) {
    new VocabularySettings(tables).check(vocabularies);
  }

  /** How this place is delivered to. */
  public Deliveries deliveries() {
    return new Deliveries(feeds, holidays.stream().map(LocalDate::parse).toList(), vocabularies);
  }

  /** What Spark and Hadoop are told: of the lake, and whatever else {@code spark.settings} says. */
  public Map<String, String> session() {
    Map<String, String> session = new LinkedHashMap<>(lake.settings());
    session.putAll(models.settings());
    session.putAll(spark.settings());
    return session;
  }

  private static boolean isZone(String name) {
    try {
      return !ZoneId.of(name).getId().isEmpty();
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
