package org.almoner.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almoner.engine.Job;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Pipeline;
import org.almoner.engine.StorageException;
import org.almoner.engine.UsageException;

/** The pipelines of {@code jobs/}: one YAML file each, naming its jobs in order. */
public final class PipelineFiles {
  private static final List<String> PACKED =
      List.of(
          "access",
          "casework",
          "demo",
          "nightly",
          "population",
          "weekly-experiment",
          "weekly-training");

  /** What a file holds. */
  record PipelineFile(String name, String description, List<String> jobs) {
    PipelineFile {
      Range.require(!jobs.isEmpty(), "jobs", "a list of jobs", "none");
    }
  }

  /**
   * @throws UsageException where there is no pipeline of that name, or its file is wrong: then with
   *     file and line
   */
  public static Pipeline load(String name, JobCatalog catalog) {
    String source = "jobs/" + name + ".yaml";
    String text =
        (Pipeline.isName(name) ? ConfigFiles.find(source) : Optional.<String>empty())
            .orElseThrow(() -> UsageException.unknown("pipeline", name, names()));
    YamlDocument document = YamlDocument.of(source, text).ofSettings();
    PipelineFile file = document.as(PipelineFile.class);
    try {
      Range.require(file.name().equals(name), "name", "that of the file, " + name, file.name());
      return new Pipeline(name, file.description(), jobs(file.jobs(), catalog));
    } catch (RefusedSetting e) {
      throw Yaml.located(document, e);
    }
  }

  /** The jobs in order, each checked against those before it: what is wrong with one has a line. */
  private static List<Job> jobs(List<String> names, JobCatalog catalog) {
    List<Job> jobs = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String path = "jobs." + (i + 1);
      Integer before = places.put(names.get(i), i + 1);
      if (before != null) {
        throw new RefusedSetting(path, names.get(i) + " is named already, as jobs." + before);
      }
      try {
        jobs.add(catalog.job(names.get(i)));
      } catch (UsageException e) {
        throw new RefusedSetting(path, "names no job: " + e.getMessage());
      }
    }
    Pipeline.misplaced(jobs)
        .ifPresent(
            wrong -> {
              String path = "jobs." + places.get(wrong.job().name());
              throw new RefusedSetting(path, wrong.message());
            });
    return jobs;
  }

  public static List<String> names() {
    TreeSet<String> names = new TreeSet<>(PACKED);
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

  private PipelineFiles() {}
}
