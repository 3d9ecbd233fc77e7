package org.almoner.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds one or more tables from declared tables. */
public interface Job {

  /** A verb and a noun: {@code build-casework-stg-cases}, {@code ingest-casework-cases}. */
  String name();

  List<Table> inputs();

  List<Table> outputs();

  /**
   * Small files of the landing directory that the job reads as they are, such as {@code
   * access/scenarios.yaml}. Nothing remembers them: what lies there is what holds.
   */
  default List<String> documents() {
    return List.of();
  }

  /** The feed whose files the job takes in; empty where it builds tables from tables. */
  default Optional<Feed> feed() {
    return Optional.empty();
  }

  /** The settings that its queries see, by the names that they have there. */
  default Map<String, SqlLiteral> settings() {
    return Map.of();
  }

  /**
   * What its outputs depend on besides its inputs, its code, their contracts and the settings that
   * queries see: the texts of queries, and what Java reads of the configuration.
   */
  default String definition() {
    return "";
  }

  /**
   * Whether the job runs even where a job that builds its inputs was blocked or failed: it then
   * reads what these held before, and says so in what it makes of them.
   */
  default boolean worksOnEarlierInputs() {
    return false;
  }

  /**
   * Whether the job may refuse, and so fail, after it has written its outputs: then these do not
   * say that it succeeded, and a resumed run does not skip it.
   */
  default boolean mayRefuse() {
    return false;
  }

  void run(JobContext context);
}
