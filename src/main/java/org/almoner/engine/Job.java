package org.almoner.engine;

import java.util.List;

/** Builds one or more tables from declared tables. */
public interface Job {

  /** A verb and a noun: {@code build-stg-cases}, {@code ingest-cases}. */
  String name();

  List<Table> inputs();

  List<Table> outputs();

  /** Changes whenever the code or configuration changes in a way that may change the outputs. */
  String fingerprint();

  void run(JobContext context);
}
