package org.almoner.engine;

import java.util.List;
import java.util.Optional;

/** Takes the files of a feed into its raw tables, each exactly once, every row as it came. */
public record IngestJob(Feed files, String name) implements Job {

  public IngestJob(Table raw) {
    this(Feed.of(raw), "ingest-" + raw.domain() + "-" + subject(raw));
  }

  @Override
  public List<Table> inputs() {
    return List.of();
  }

  @Override
  public List<Table> outputs() {
    return files.tables();
  }

  @Override
  public Optional<Feed> feed() {
    return Optional.of(files);
  }

  @Override
  public void run(JobContext context) {
    context.ingest(files);
  }

  private static String subject(Table raw) {
    return raw.name().replaceFirst("^raw_", "").replace('_', '-');
  }
}
