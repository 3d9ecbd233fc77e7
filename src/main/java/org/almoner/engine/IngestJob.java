package org.almoner.engine;

import java.util.List;

/** Takes the landing files of one raw table in, each exactly once, every row as it came. */
public record IngestJob(Table raw, String name) implements Job {

  public IngestJob(Table raw) {
    this(raw, "ingest-" + subject(raw));
  }

  /** The same job with the domain in its name, where another domain has a table of that name. */
  public IngestJob inDomain() {
    return new IngestJob(raw, "ingest-" + raw.domain() + "-" + subject(raw));
  }

  @Override
  public List<Table> inputs() {
    return List.of();
  }

  @Override
  public List<Table> outputs() {
    return List.of(raw);
  }

  @Override
  public void run(JobContext context) {
    context.ingest(raw);
  }

  private static String subject(Table raw) {
    return raw.name().replaceFirst("^raw_", "").replace('_', '-');
  }
}
