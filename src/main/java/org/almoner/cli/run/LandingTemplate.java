package org.almoner.cli.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.cli.options.SettingOptions;
import org.almoner.config.Settings;
import org.almoner.engine.Column;
import org.almoner.engine.DeliveryTerms;
import org.almoner.engine.Feed;
import org.almoner.engine.Sessions;
import org.almoner.engine.StorageException;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "template",
    description = {
      "Writes an empty delivery of a domain: each file with its header, and what the columns mean."
    },
    footer = {
      "",
      "Files are written as the settings declare them to be delivered: delimiter, encoding. None",
      "that is there is overwritten.",
      "",
      "Examples:",
      "  almoner landing template casework",
      "  almoner landing template engagement --out /data/landing"
    })
final class LandingTemplate implements Callable<Integer> {
  @Mixin private SettingOptions options;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "DOMAIN",
      description = "Such as casework: the folder it is delivered in.")
  private String domain;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The landing directory, a folder or any Hadoop URI (${DEFAULT-VALUE}).")
  private String out = "template";

  @Override
  public Integer call() {
    Settings settings = options.settings();
    List<Table> tables = tables();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Table raw : tables) {
      files.put(
          raw.landing().orElseThrow().path() + ".csv", header(raw, settings.deliveries().of(raw)));
    }
    files.put("README-" + domain + ".md", meanings(tables).getBytes(StandardCharsets.UTF_8));
    write(files, settings);
    return 0;
  }

  private List<Table> tables() {
    List<Table> delivered =
        options.catalog().feeds().stream()
            .filter(feed -> feed.reader().isEmpty()) // others have no header
            .map(Feed::first)
            .toList();
    List<Table> tables = delivered.stream().filter(raw -> domain(raw).equals(domain)).toList();
    if (tables.isEmpty()) {
      throw UsageException.unknown(
          "delivered domain",
          domain,
          delivered.stream().map(LandingTemplate::domain).distinct().toList());
    }
    return tables;
  }

  private static String domain(Table raw) {
    return raw.landing().orElseThrow().domain();
  }

  private static byte[] header(Table raw, DeliveryTerms terms) {
    Charset charset =
        terms.encoding().equals("auto")
            ? StandardCharsets.UTF_8
            : Charset.forName(terms.encoding());
    return (String.join(terms.delimiter(), names(raw)) + "\n").getBytes(charset);
  }

  private static List<String> names(Table raw) {
    return raw.columns().stream().map(Column::name).toList();
  }

  private static String meanings(List<Table> tables) {
    return tables.stream().map(LandingTemplate::meanings).collect(Collectors.joining("\n"));
  }

  private static String meanings(Table raw) {
    Stream<String> columns =
        raw.columns().stream()
            .map(
                column ->
                    "| %s | %s | %s |"
                        .formatted(
                            column.name(), column.nullable() ? "" : "yes", column.meaning()));
    return "## %s.csv: %s\n\n| column | required | meaning |\n|---|---|---|\n%s\n"
        .formatted(
            raw.landing().orElseThrow().path(),
            raw.grain(),
            columns.collect(Collectors.joining("\n")));
  }

  private void write(Map<String, byte[]> files, Settings settings) {
    Path root = new Path(out);
    try {
      FileSystem system = root.getFileSystem(Sessions.hadoop(settings.spark().settings()));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = new Path(root, file.getKey());
        try (OutputStream stream = system.create(path, false)) {
          stream.write(file.getValue());
        }
        spec.commandLine().getOut().println(path);
      }
    } catch (FileAlreadyExistsException e) {
      throw new UsageException(
          "A file of the template is there already: " + e.getMessage() + "; name another --out", e);
    } catch (IOException e) {
      throw new StorageException("Cannot write below " + out, e);
    }
  }
}
