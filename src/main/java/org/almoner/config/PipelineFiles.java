package org.almoner.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Pipeline;
import org.almoner.engine.UsageException;

/** The pipelines of {@code jobs/}: one YAML file each, naming its jobs in order. */
public final class PipelineFiles {
  private static final List<String> PACKED =
      List.of("casework", "demo", "nightly", "population", "weekly-experiment", "weekly-training");

  /** What a file holds. */
  record PipelineFile(String name, String description, List<String> jobs) {}

  public static Pipeline load(String name, JobCatalog catalog) {
    String source = "jobs/" + name + ".yaml";
    String text =
        ConfigFiles.find(source)
            .orElseThrow(() -> UsageException.unknown("pipeline", name, names()));
    PipelineFile file = Yaml.read(source, Yaml.tree(source, text), PipelineFile.class);
    if (!file.name().equals(name)) {
      throw new UsageException(
          "%s: name is %s; it must be that of the file".formatted(source, file.name()));
    }
    try {
      return new Pipeline(
          name, file.description(), file.jobs().stream().map(catalog::job).toList());
    } catch (UsageException e) {
      throw new UsageException(source + ": " + e.getMessage(), e);
    }
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
        throw new UncheckedIOException("Cannot list " + folder, e);
      }
    }
    return List.copyOf(names);
  }

  private PipelineFiles() {}
}
