package org.almoner.cli.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.almoner.cli.options.LakeHold;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.almoner.engine.Table;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "files",
    description = {
      "Lists the live files of a table, for tools that read Parquet but no Delta log. They hold",
      "every column, the partition's too."
    },
    footer = {
      "",
      "Examples:",
      "  almoner lake files casework.stg_patients",
      "  almoner lake files mart_ops_kpis_daily --date 2026-03-20 --format json",
      "  almoner lake files casework.stg_patients --format csv > files.csv",
      "  and in DuckDB:",
      "    set variable files = (select list(path) from 'files.csv');",
      "    from read_parquet(getvariable('files'));"
    })
final class LakeFiles implements Callable<Integer> {
  @Mixin private LakeOptions options;

  @Parameters(paramLabel = "TABLE", description = "Its name, or <domain>.<name>.")
  private String table;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Only the files of this date, of a table that is kept by date.")
  private @Nullable String date;

  @Mixin private PrintOptions output;

  @Override
  public Integer call() {
    Table chosen = options.catalog().table(table);
    Lake lake = options.lake();
    Optional<String> day = Optional.ofNullable(date).map(text -> options.date(text).toString());
    List<String> columns = new ArrayList<>(List.of("rows", "bytes"));
    chosen.partition().ifPresent(columns::add);
    columns.add("path");
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (DataFile file : LakeHold.latest(lake, chosen).files()) {
      if (day.map(file.partition()::containsValue).orElse(true)) {
        rows.add(row(new Path(lake.folder(chosen), file.path()), file));
      }
    }
    output.print(new Rows(columns, rows));
    return 0;
  }

  /** Local files by their plain path, which every tool takes. */
  private static List<@Nullable Object> row(Path path, DataFile file) {
    boolean local = "file".equals(path.toUri().getScheme());
    List<@Nullable Object> row = new ArrayList<>();
    row.add(file.rows() < 0 ? null : file.rows());
    row.add(file.bytes());
    row.addAll(file.partition().values());
    row.add(local ? path.toUri().getPath() : path.toString());
    return row;
  }
}
