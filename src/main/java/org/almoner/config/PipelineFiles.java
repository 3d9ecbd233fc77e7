package org.almoner.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.almoner.config.check.Range;
import org.almoner.config.check.RefusedSetting;
import org.almoner.config.yaml.ConfigFiles;
import org.almoner.config.yaml.Yaml;
import org.almoner.config.yaml.YamlDocument;
import org.almoner.engine.Goals;
import org.almoner.engine.Job;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Pipeline;
import org.almoner.engine.StorageException;
import org.almoner.engine.UsageException;

/**
 * The pipelines of {@code jobs/}: one YAML file each, naming its goals.
 *
 * @param packed names of those that come with the domains
 */
public record PipelineFiles(JobCatalog catalog, Collection<String> packed) {
  private static final List<String> LISTS = List.of("goals", "after", "jobs");

  /**
   * What a file holds.
   *
   * @param goals tables or jobs that the pipeline is for; what feeds them is added
   * @param after pipelines that have run before: what they make is taken as it is
   * @param jobs in place of goals: these and no others, in this order
   * @param resume whether every run goes on as with {@code --resume}
   */
  record PipelineFile(
      String name,
      String description,
      List<String> goals,
      List<String> after,
      List<String> jobs,
      boolean resume) {
    PipelineFile {
      if (goals.isEmpty() == jobs.isEmpty()) {
        throw new RefusedSetting(
            "goals", goals.isEmpty() ? "are missing: tables or jobs" : "and jobs are both given");
      }
    }
  }

  /**
   * @param warn told of what is read for the last time, such as a job's name of the release before
   * @throws UsageException where there is no pipeline of that name, or its file is wrong: then with
   *     file and line
   */
  public Pipeline load(String name, Consumer<String> warn) {
    return load(name, warn, new LinkedHashSet<>());
  }

  private Pipeline load(String name, Consumer<String> warn, Set<String> before) {
    String source = "jobs/" + name + ".yaml";
    String text =
        (Pipeline.isName(name) ? ConfigFiles.find(source) : Optional.<String>empty())
            .orElseThrow(() -> UsageException.unknown("pipeline", name, names()));
    YamlDocument document = YamlDocument.of(source, text).ofSettings();
    ObjectNode tree = (ObjectNode) document.tree();
    LISTS.forEach(list -> tree.putIfAbsent(list, JsonNodeFactory.instance.arrayNode()));
    tree.putIfAbsent("resume", JsonNodeFactory.instance.booleanNode(false));
    PipelineFile file = document.as(PipelineFile.class);
    try {
      Range.require(file.name().equals(name), "name", "that of the file, " + name, file.name());
      before.add(name);
      List<Job> jobs =
          file.jobs().isEmpty()
              ? new Goals(catalog)
                  .route(
                      each("goals", file.goals(), warn, new Goals(catalog)::named).keySet(),
                      made(file.after(), before))
              : listed(file.jobs(), warn);
      return new Pipeline(name, file.description(), jobs, file.resume());
    } catch (RefusedSetting e) {
      throw Yaml.located(document, e);
    }
  }

  /** Jobs of pipelines that run before this one does. */
  private Set<Job> made(List<String> after, Set<String> before) {
    Set<Job> made = new LinkedHashSet<>();
    for (int i = 0; i < after.size(); i++) {
      String path = "after." + (i + 1);
      if (before.contains(after.get(i))) {
        throw new RefusedSetting(path, after.get(i) + " runs after this one");
      }
      try {
        made.addAll(load(after.get(i), warning -> {}, new LinkedHashSet<>(before)).jobs());
      } catch (UsageException e) {
        throw new RefusedSetting(path, "cannot be run before: " + e.getMessage());
      }
    }
    return made;
  }

  /** The jobs in order, each checked against those before it: what is wrong with one has a line. */
  private List<Job> listed(List<String> names, Consumer<String> warn) {
    Map<Job, String> places = each("jobs", names, warn, name -> List.of(catalog.job(name)));
    List<Job> jobs = List.copyOf(places.keySet());
    Pipeline.misplaced(jobs)
        .ifPresent(
            wrong -> {
              throw new RefusedSetting(places.getOrDefault(wrong.job(), "jobs"), wrong.message());
            });
    return jobs;
  }

  /** Jobs that the names of a list mean, and where each is named. */
  private Map<Job, String> each(
      String list, List<String> names, Consumer<String> warn, Meaning meaning) {
    Map<Job, String> places = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String path = list + "." + (i + 1);
      try {
        for (Job job : meaning.of(catalog.presentName(names.get(i), warn))) {
          String before = places.putIfAbsent(job, path);
          if (before != null && list.equals("jobs")) {
            throw new RefusedSetting(path, names.get(i) + " is named already, as " + before);
          }
        }
      } catch (RefusedSetting e) {
        throw e;
      } catch (UsageException e) {
        throw new RefusedSetting(path, "names nothing that is built: " + e.getMessage());
      }
    }
    return places;
  }

  /** What a name in a pipeline's file stands for. */
  private interface Meaning {
    List<Job> of(String name);
  }

  public List<String> names() {
    TreeSet<String> names = new TreeSet<>(packed);
    Path folder = ConfigFiles.home().resolve("jobs");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".yaml"))
            .forEach(name -> names.add(name.substring(0, name.length() - 5)));
      } catch (IOException e) {
        throw new StorageException("Cannot list " + folder, e);
      }
    }
    return List.copyOf(names);
  }
}
