package org.almoner.engine;

import java.util.List;

/** Takes the landing files of one raw table in, each exactly once, every row as it came. */
public record IngestJob(Table raw) implements Job {

  @Override
  public String name() {
    return "ingest-" + raw.name().replaceFirst("^raw_", "").replace('_', '-');
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
  public String fingerprint() {
    return "ingest";
  }

  @Override
  public void run(JobContext context) {
    context.ingest(raw);
  }
}
