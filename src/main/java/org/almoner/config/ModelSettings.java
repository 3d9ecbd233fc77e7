package org.almoner.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.config.check.Person;
import org.almoner.config.check.RefusedSetting;
import org.almoner.engine.UsageException;

/**
 * Who may answer for models, and where what happened to them is remembered outside the lake.
 *
 * @param people other spellings of each person by name; empty where any name will do
 * @param anchor file or URI that remembers the last step of each model's history; empty is none
 * @param anchorKeyFile file with the key of the anchor, where the environment does not have it
 */
public record ModelSettings(Map<String, List<String>> people, String anchor, String anchorKeyFile) {

  /** For the Hadoop configuration: where the anchor is. */
  public static final String ANCHOR = "almoner.models.anchor";

  /** For the Hadoop configuration: the file of the anchor's key. */
  public static final String KEY_FILE = "almoner.models.anchor-key-file";

  /** The name of the schedule, which is nobody: trainings that nobody runs by hand are its. */
  public static final String SCHEDULE = "weekly-training";

  public ModelSettings {
    Map<String, List<String>> sorted = new TreeMap<>();
    people.forEach((name, aliases) -> sorted.put(name, List.copyOf(aliases)));
    people = Collections.unmodifiableMap(sorted);
    Map<String, String> owners = new LinkedHashMap<>();
    for (Person person : persons(people)) {
      for (String key : person.keys()) {
        String other = owners.putIfAbsent(key, person.name());
        if (other != null) {
          throw new RefusedSetting(
              "models.people." + person.name(), "cannot be told from " + other + " by a spelling");
        }
      }
    }
  }

  /**
   * The person that a name stands for.
   *
   * @param source the option that gave the name
   * @throws UsageException where it is no name, the schedule's, or nobody's of {@code people}
   */
  public Person answering(String source, String said) {
    Person person = Person.named(source, said);
    if (person.is(SCHEDULE)) {
      throw new UsageException(source + ": " + person.name() + " is the schedule, nobody's name");
    }
    return known(person)
        .orElseThrow(
            () ->
                new UsageException(
                    source
                        + ": "
                        + UsageException.unknown(
                                "person in models.people", person.name(), people.keySet())
                            .getMessage()));
  }

  /** As Spark and Hadoop know them. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    if (!anchor.isBlank()) {
      settings.put("spark.hadoop." + ANCHOR, anchor);
      settings.put("spark.hadoop." + KEY_FILE, anchorKeyFile);
    }
    return settings;
  }

  /** Refuses a trainer who is neither of {@code people} nor the schedule. */
  void requireTrainer(String trainedBy) {
    Person trainer = Person.named("engagement.training.trained_by", trainedBy);
    if (!trainer.is(SCHEDULE) && known(trainer).isEmpty()) {
      throw new RefusedSetting(
          "engagement.training.trained_by",
          "must be a name of models.people, or %s for the schedule, found %s"
              .formatted(SCHEDULE, trainer.name()));
    }
  }

  private Optional<Person> known(Person person) {
    if (people.isEmpty()) {
      return Optional.of(person);
    }
    return persons(people).stream().filter(each -> each.is(person.name())).findFirst();
  }

  private static List<Person> persons(Map<String, List<String>> people) {
    List<Person> persons = new ArrayList<>();
    people.forEach(
        (name, aliases) -> {
          Person person = person(name, name);
          for (String alias : aliases) {
            person = person.alsoKnownAs(person(name, alias));
          }
          persons.add(person);
        });
    return persons;
  }

  private static Person person(String name, String said) {
    try {
      return Person.named("it", said);
    } catch (UsageException e) {
      throw new RefusedSetting("models.people." + name, "is no name: " + e.getMessage());
    }
  }
}
