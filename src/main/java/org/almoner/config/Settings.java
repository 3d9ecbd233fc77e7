package org.almoner.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.Feed;
import org.almoner.engine.Feeds;
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
    Engagement engagement,
    Training training,
    Recommending recommendations,
    Experimenting experiment,
    Map<String, Feed> feeds,
    List<String> holidays,
    Map<String, Map<String, List<String>>> vocabularies,
    LakeSettings lake,
    Spark spark) {
  private static final String DEFAULTS = "conf/almoner.yaml";

  /**
   * @param parallelJobs jobs that may run at the same time
   * @param lockStaleMinutes after which a lock of another machine is taken over
   */
  public record Run(int parallelJobs, int lockStaleMinutes) {
    public Run {
      require(parallelJobs >= 1, "run.parallel_jobs", "at least 1", parallelJobs);
      require(lockStaleMinutes >= 1, "run.lock_stale_minutes", "at least 1", lockStaleMinutes);
    }
  }

  /**
   * @param slaDays days of 24 hours within which a case should be resolved
   * @param staleHours hours after which an active case without interaction is stale
   */
  public record Casework(int slaDays, int staleHours) {
    public Casework {
      require(slaDays >= 1, "casework.sla_days", "at least 1", slaDays);
      require(staleHours >= 1, "casework.stale_hours", "at least 1", staleHours);
    }
  }

  /**
   * @param decisionIntervalDays days between two dates that training learns from
   * @param labelGapDays days after its window within which an outcome may still be reported
   */
  public record Engagement(int decisionIntervalDays, int labelGapDays) {
    public Engagement {
      require(
          decisionIntervalDays >= 1,
          "engagement.decision_interval_days",
          "at least 1",
          decisionIntervalDays);
      require(labelGapDays >= 0, "engagement.label_gap_days", "at least 0", labelGapDays);
    }
  }

  /**
   * @param profile small, large or auto
   * @param settings further settings of the Spark session
   */
  public record Spark(String profile, Map<String, String> settings) {
    public Spark {
      require(
          java.util.List.of("small", "large", "auto").contains(profile),
          "spark.profile",
          "small, large or auto",
          profile);
      settings = Map.copyOf(settings);
    }
  }

  /**
   * Reads the settings: the installation's, then what the named file says otherwise, then single
   * settings.
   *
   * @param file the user's file, if one was named; it need not hold every setting
   * @param single dotted names and values, as {@code --set} gives them
   */
  public static Settings load(Optional<Path> file, Map<String, String> single) {
    ObjectNode root = group(DEFAULTS, ConfigFiles.find(DEFAULTS).orElseThrow());
    file.ifPresent(named -> lay(group(named.toString(), ConfigFiles.read(named)), root));
    single.forEach((name, value) -> set(root, name, value));
    FeedDefaults.complete(root);
    return Yaml.read(file.map(Path::toString).orElse(DEFAULTS), root, Settings.class);
  }

  private static ObjectNode group(String source, String text) {
    if (Yaml.tree(source, text) instanceof ObjectNode group) {
      return group;
    }
    throw new UsageException(source + ": expected settings, found none");
  }

  /** Lays settings over others, group by group. */
  private static void lay(ObjectNode above, ObjectNode below) {
    for (Map.Entry<String, JsonNode> each : above.properties()) {
      if (each.getValue() instanceof ObjectNode group
          && below.get(each.getKey()) instanceof ObjectNode under) {
        lay(group, under);
      } else {
        below.set(each.getKey(), each.getValue());
      }
    }
  }

  /** The zone in which a business date ends. */
  public ZoneId zone() {
    try {
      return ZoneId.of(timezone);
    } catch (DateTimeException e) {
      throw new UsageException("timezone must be a zone such as UTC or America/New_York", e);
    }
  }

  /** How this place is delivered to. */
  public Feeds deliveries() {
    return new Feeds(feeds, holidays.stream().map(Settings::holiday).toList(), vocabularies);
  }

  private static LocalDate holiday(String date) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      throw new UsageException("holidays must be dates such as 2026-12-25, found " + date, e);
    }
  }

  /** What queries see as variables: name to SQL literal. */
  public Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("sla_days", Integer.toString(casework.slaDays()));
    variables.put("stale_hours", Integer.toString(casework.staleHours()));
    variables.put("decision_interval_days", Integer.toString(engagement.decisionIntervalDays()));
    variables.put("label_gap_days", Integer.toString(engagement.labelGapDays()));
    variables.put(Training.VARIABLE, training.variable());
    variables.putAll(recommendations.variables());
    variables.putAll(experiment.variables());
    return variables;
  }

  private static void set(ObjectNode root, String name, String value) {
    String free = "spark.settings."; // names below it have points of their own
    if (name.startsWith(free)) {
      root.withObject("/spark/settings").put(name.substring(free.length()), value);
      return;
    }
    String[] parts = name.split("\\.", 2);
    if (parts.length == 1) {
      root.put(name, value);
    } else {
      JsonNode group = root.get(parts[0]);
      set(group instanceof ObjectNode node ? node : root.putObject(parts[0]), parts[1], value);
    }
  }

  static void require(boolean holds, String setting, String wanted, Object found) {
    if (!holds) {
      throw new UsageException("%s must be %s, found %s".formatted(setting, wanted, found));
    }
  }
}
