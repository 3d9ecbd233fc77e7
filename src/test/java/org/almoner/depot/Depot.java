package org.almoner.depot;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import org.almoner.Almoner;
import org.almoner.domain.Domain;
import org.almoner.domain.Domains;
import org.almoner.engine.Feed;
import org.almoner.engine.FeedReader;
import org.almoner.engine.Gate;
import org.almoner.engine.IngestJob;
import org.almoner.engine.Job;
import org.almoner.engine.Landing;
import org.almoner.engine.Layer;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Severity;
import org.almoner.engine.StagingJob;
import org.almoner.engine.Table;
import org.almoner.engine.audit.Quarantine;
import org.almoner.engine.landing.WideReader;

/**
 * A domain for a test and no other: what a depot exchanges with its clients. Envelopes of orders
 * and replies, and notices, lie in one folder; price lists are CSV beside it.
 */
final class Depot {
  private static final Landing EXCHANGE = Landing.optional("depot/exchange").counted("segment");
  private static final Landing SNAPSHOT = Landing.optional("depot/snapshot");

  static final Table RAW_ENVELOPES =
      Table.raw("depot", "raw_envelopes", "one row per envelope", EXCHANGE)
          .column("envelope", "its number")
          .column("sender", "who sent it");
  static final Table RAW_ORDERS =
      Table.raw("depot", "raw_orders", "one row per order segment", EXCHANGE)
          .column("envelope", "its envelope")
          .column("order_id", "its number")
          .column("product", "what is ordered")
          .column("parts", "part:count, separated by ^");
  static final Table RAW_REPLIES =
      Table.raw("depot", "raw_replies", "one row per reply segment", EXCHANGE)
          .column("envelope", "its envelope")
          .column("order_id", "the order")
          .column("status", "what became of it");
  static final Table RAW_NOTICES =
      Table.raw("depot", "raw_notices", "one row per notice", Landing.optional("depot/exchange"))
          .column("notice_id", "its number")
          .column("text", "what it says");
  static final Table RAW_PRICES =
      Table.raw("depot", "raw_prices", "one row per product", Landing.optional("depot/prices"))
          .column("product", "the product")
          .column("price", "in whole dollars");
  static final Table RAW_CLIENTS =
      Table.raw("depot", "raw_clients", "one row per client", SNAPSHOT)
          .column("client_id", "the client")
          .column("name", "what it is called");
  static final Table RAW_DRUGS =
      Table.raw("depot", "raw_drugs", "one row per client and drug", SNAPSHOT)
          .column("client_id", "the client")
          .column("drug", "the drug")
          .column("dose", "in milligrams");

  static final Table STG_ORDERS =
      Table.of("depot", Layer.STAGING, "stg_orders", "one row per order")
          .key("order_id", StringType, "its number")
          .required("product", StringType, "what is ordered");
  static final Table STG_ORDER_PARTS =
      Table.of("depot", Layer.STAGING, "stg_order_parts", "one row per part of an order")
          .key("order_id", StringType, "the order")
          .key("part", StringType, "the part")
          .required("pieces", IntegerType, "how many")
          .gate(Gate.quarantined(Severity.BLOCK, 0.25));
  static final Table STG_REPLIES =
      Table.of("depot", Layer.STAGING, "stg_replies", "one row per order that was replied to")
          .key("order_id", StringType, "the order")
          .required("status", StringType, "what became of it")
          .required("sender", StringType, "who said so");
  static final Table STG_NOTICES =
      Table.of("depot", Layer.STAGING, "stg_notices", "one row per notice")
          .key("notice_id", StringType, "its number")
          .required("text", StringType, "what it says");
  static final Table STG_PRICES =
      Table.of("depot", Layer.STAGING, "stg_prices", "one row per product")
          .key("product", StringType, "the product")
          .required("price", IntegerType, "in whole dollars");

  static final List<Table> TABLES =
      List.of(
          RAW_ENVELOPES,
          RAW_ORDERS,
          RAW_REPLIES,
          RAW_NOTICES,
          RAW_PRICES,
          STG_ORDERS,
          STG_ORDER_PARTS,
          STG_REPLIES,
          STG_NOTICES,
          STG_PRICES,
          Quarantine.table("depot"));

  /** Every job of the domain. */
  static List<Job> jobs() {
    return jobs(new EnvelopeReader(true));
  }

  static List<Job> jobs(EnvelopeReader reader) {
    Feed envelopes = Feed.of(reader, RAW_ENVELOPES, RAW_ORDERS, RAW_REPLIES);
    return List.of(
        new IngestJob(envelopes, "ingest-exchange"),
        new IngestJob(Feed.of(new NoticeReader(), RAW_NOTICES), "ingest-notices"),
        new IngestJob(RAW_PRICES),
        new StageOrders(),
        new StageReplies(),
        StagingJob.build(STG_NOTICES, RAW_NOTICES),
        StagingJob.build(STG_PRICES, RAW_PRICES));
  }

  static Pipeline pipeline() {
    return pipeline(jobs());
  }

  static Pipeline pipeline(List<Job> jobs) {
    return new Pipeline("depot", "what a depot exchanges", jobs);
  }

  /** All domains there are, and this one: a line more in the list. */
  static Domains domains() {
    List<Domain> all = new ArrayList<>(Almoner.DOMAINS.all());
    all.add(new Domain("depot", settings -> Depot.jobs(), List.of()));
    return new Domains(all);
  }

  /** A wide CSV whose columns feed two tables. */
  static Pipeline snapshots() {
    FeedReader reader = new WideReader("snapshots of clients (CSV)", List.of("client_id", "drug"));
    Feed clients = Feed.of(reader, RAW_CLIENTS, RAW_DRUGS);
    return pipeline(List.of(new IngestJob(clients, "ingest-snapshot")));
  }

  private Depot() {}
}
