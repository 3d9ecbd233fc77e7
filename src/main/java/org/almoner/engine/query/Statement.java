package org.almoner.engine.query;

import static org.almoner.engine.query.ParsedRules.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedNamespace;
import org.apache.spark.sql.catalyst.analysis.UnresolvedTableOrView;
import org.apache.spark.sql.catalyst.plans.logical.DescribeRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ShowColumns;
import org.apache.spark.sql.catalyst.plans.logical.ShowFunctions;
import org.apache.spark.sql.catalyst.plans.logical.ShowTables;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Option;

/** Statements that only read, answered from the catalogue and the tables' logs. */
record Statement(SparkSession spark, LakeMoment moment, JobCatalog catalog) {

  /** The answer; empty where the tree is none of these statements. */
  Optional<Dataset<Row>> answer(LogicalPlan parsed) {
    if (parsed instanceof ShowTables show) {
      return Optional.of(tables(matching(show.pattern()), namespace(show.namespace())));
    }
    if (parsed instanceof ShowFunctions show) {
      Predicate<String> wanted = matching(show.pattern());
      List<Row> names =
          FunctionRules.committed().allowed().stream()
              .filter(name -> show.systemScope() && wanted.test(name)) // users have none
              .map(name -> RowFactory.create(name))
              .toList();
      return Optional.of(rows(names, "function"));
    }
    if (parsed instanceof ShowColumns show && show.namespace().isEmpty()) {
      Table table = table(show.child());
      List<Row> names =
          Arrays.stream(Lake.schema(table).fieldNames())
              .map(name -> RowFactory.create(name))
              .toList();
      return Optional.of(rows(names, "col_name"));
    }
    if (parsed instanceof DescribeRelation describe && describe.partitionSpec().isEmpty()) {
      return Optional.of(columns(table(describe.relation()), describe.isExtended()));
    }
    return Optional.empty();
  }

  private Dataset<Row> tables(Predicate<String> wanted, Predicate<String> domain) {
    List<Table> named =
        catalog.tables().stream()
            .filter(t -> wanted.test(t.name()) && domain.test(t.domain()))
            .toList();
    Map<Table, TableVersion> versions = moment.versions(java.util.Set.copyOf(named));
    List<Row> rows =
        versions.entrySet().stream()
            .sorted(Comparator.comparing(version -> version.getKey().fullName()))
            .map(version -> row(version.getKey(), version.getValue()))
            .toList();
    return rows(rows, "namespace", "table", Provenance.BUSINESS_DATE);
  }

  private static Row row(Table table, TableVersion version) {
    return RowFactory.create(table.domain(), table.name(), date(version));
  }

  private Dataset<Row> columns(Table table, boolean extended) {
    List<Row> rows = new ArrayList<>();
    Arrays.stream(Lake.schema(table).fields())
        .forEach(
            f ->
                rows.add(
                    RowFactory.create(
                        f.name(),
                        f.dataType().simpleString(),
                        f.getComment().getOrElse(() -> ""))));
    if (extended) {
      Optional<TableVersion> version =
          Optional.ofNullable(moment.versions(java.util.Set.of(table)).get(table));
      rows.add(RowFactory.create("", "", ""));
      rows.add(RowFactory.create("# Table", table.fullName(), table.grain()));
      rows.add(RowFactory.create("Layer", table.layer().title(), ""));
      rows.add(RowFactory.create("Key", String.join(", ", table.keyColumns()), ""));
      rows.add(RowFactory.create("Kept by", table.partition().orElse(""), ""));
      rows.add(RowFactory.create("Version", version.map(v -> "" + v.number()).orElse(""), ""));
      rows.add(
          RowFactory.create(Provenance.BUSINESS_DATE, version.map(Statement::date).orElse(""), ""));
    }
    return rows(rows, "col_name", "data_type", "comment");
  }

  private static String date(TableVersion version) {
    return version.provenance().map(Provenance::businessDate).orElse("");
  }

  private Table table(LogicalPlan named) {
    if (named instanceof UnresolvedTableOrView name) {
      return new TableBinding(spark, moment, catalog).table(list(name.multipartIdentifier()));
    }
    throw new UsageException("Name a table of the lake. " + ParsedRules.ALLOWED);
  }

  private Predicate<String> namespace(LogicalPlan named) {
    if (!(named instanceof UnresolvedNamespace namespace)) {
      return name -> true;
    }
    String domain = String.join(".", list(namespace.multipartIdentifier()));
    List<String> domains = catalog.tables().stream().map(Table::domain).distinct().toList();
    if (!domains.contains(domain)) {
      throw UsageException.unknown("domain", domain, domains);
    }
    return domain::equals;
  }

  /** Spark's patterns: {@code *} for any text, {@code |} between several. */
  private static Predicate<String> matching(Option<String> pattern) {
    if (pattern.isEmpty()) {
      return name -> true;
    }
    try {
      String regex = "(?i)" + pattern.get().strip().replace("*", ".*").replace("%", ".*");
      return Pattern.compile(regex).asMatchPredicate();
    } catch (PatternSyntaxException e) {
      throw new UsageException("A pattern is a name with * for any text, such as 'stg_*'", e);
    }
  }

  private Dataset<Row> rows(List<Row> rows, String... names) {
    StructType schema = new StructType();
    for (String name : names) {
      schema = schema.add(name, DataTypes.StringType);
    }
    return spark.createDataFrame(rows, schema);
  }
}
