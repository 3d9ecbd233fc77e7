package org.almoner.access.jobs;

import static org.almoner.tables.access.AccessMarts.ACCESS_OUTCOMES;
import static org.almoner.tables.access.AccessMarts.ACCESS_WARNINGS;
import static org.almoner.tables.access.AccessMarts.INT_REQUEST_BASIS;
import static org.almoner.tables.access.AccessMarts.MART_FORECAST_SENSITIVITY;
import static org.almoner.tables.access.AccessMarts.MART_RANKED_INTERVENTIONS;
import static org.almoner.tables.access.AccessMarts.SUPPORT_OUTCOMES;
import static org.almoner.tables.access.AccessStaging.STG_ACCESS_REQUESTS;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.access.engine.Pricer;
import org.almoner.access.folder.AccessFolder;
import org.almoner.access.folder.Arms;
import org.almoner.access.folder.StatedAssumptions;
import org.almoner.access.input.Scenarios;
import org.almoner.config.AccessArms;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import scala.reflect.ClassTag$;

/**
 * Prices every request under every access arm and every support arm; those that nothing changed for
 * since the run before keep their rows.
 */
public record PriceRequests() implements Job {
  private static final String SCENARIOS = "access/" + AccessFolder.SCENARIOS;
  private static final String REQUEST = "request_id";

  /** In the order of {@link org.almoner.access.tables.ResultTables#ALL}. */
  private static final List<Table> RESULTS =
      List.of(
          ACCESS_OUTCOMES,
          SUPPORT_OUTCOMES,
          MART_RANKED_INTERVENTIONS,
          MART_FORECAST_SENSITIVITY,
          ACCESS_WARNINGS);

  @Override
  public String name() {
    return "price-access-requests";
  }

  @Override
  public List<Table> inputs() {
    return Stream.of(DeliveredBook.TABLES, List.of(STG_ACCESS_REQUESTS), outputs())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<Table> outputs() {
    List<Table> outputs = new ArrayList<>(RESULTS);
    // Last: a run that ends before has its results priced again.
    outputs.add(INT_REQUEST_BASIS);
    return List.copyOf(outputs);
  }

  /** Scenarios that are delivered win over the installation's. */
  @Override
  public List<String> documents() {
    return List.of(SCENARIOS);
  }

  @Override
  public String definition() {
    return "" + Arms.ofInstallation() + StatedAssumptions.ofInstallation().values();
  }

  @Override
  public void run(JobContext context) {
    Broadcast<Pricer> pricer =
        context
            .spark()
            .sparkContext()
            .broadcast(
                DeliveredBook.pricer(
                    context, scenarios(context), StatedAssumptions.ofInstallation()),
                ClassTag$.MODULE$.apply(Pricer.class));
    boolean anew =
        context.isAnew() || outputs().stream().anyMatch(table -> context.version(table) < 0);
    Dataset<Row> basis = context.read(INT_REQUEST_BASIS);
    Dataset<Row> earlier = anew ? basis.limit(0) : basis;
    Dataset<Row> judged = judged(context, earlier, pricer).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Repricing repricing = Repricing.of(judged, earlier);
      context.report(repricing.check(ACCESS_OUTCOMES));
      if (!anew && repricing.changesNothing()) {
        return;
      }
      Dataset<Row> changed = judged.filter(col(Judgement.CAUSE).isNotNull());
      for (int i = 0; i < RESULTS.size(); i++) {
        Table table = RESULTS.get(i);
        ResultRows rows = new ResultRows(pricer, i);
        context.write(
            table,
            kept(context, table, judged, repricing)
                .union(changed.flatMap(rows, Encoders.row(table.schema()))));
      }
      context.write(INT_REQUEST_BASIS, judged.select(columns(INT_REQUEST_BASIS)));
    } finally {
      judged.unpersist();
    }
  }

  private static Scenarios scenarios(JobContext context) {
    Optional<String> delivered = context.document(SCENARIOS);
    context.report(
        new CheckResult(
            ACCESS_OUTCOMES.fullName(),
            "scenarios are those of the landing directory, else of " + AccessArms.FILE,
            Severity.WARN,
            true,
            delivered.isPresent() ? "delivered" : "the installation's"));
    return delivered.map(text -> Arms.read(SCENARIOS, text)).orElseGet(Arms::ofInstallation);
  }

  private static Dataset<Row> judged(
      JobContext context, Dataset<Row> earlier, Broadcast<Pricer> pricer) {
    Dataset<Row> requests = context.read(STG_ACCESS_REQUESTS);
    Dataset<Row> before = earlier;
    for (RepricingCause cause : RequestBasis.COMPARED) {
      before = before.withColumnRenamed(cause.column(), Judgement.EARLIER + cause.column());
    }
    return requests
        .join(before, new String[] {REQUEST}, "left")
        .map(new Judgement(pricer), Encoders.row(Judgement.schema(STG_ACCESS_REQUESTS.schema())));
  }

  private static Dataset<Row> kept(
      JobContext context, Table table, Dataset<Row> judged, Repricing repricing) {
    Dataset<Row> before = context.read(table);
    Dataset<Row> stay = judged.filter(col(Judgement.CAUSE).isNull()).select(REQUEST);
    return repricing.keepsNothing()
        ? before.limit(0)
        : before.join(stay, new String[] {REQUEST}, "left_semi").select(columns(table));
  }

  private static Column[] columns(Table table) {
    return table.columns().stream().map(each -> col(each.name())).toArray(Column[]::new);
  }
}
