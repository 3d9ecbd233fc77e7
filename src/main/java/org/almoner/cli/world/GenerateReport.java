package org.almoner.cli.world;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.cli.output.Format;
import org.almoner.cli.output.Rows;
import org.almoner.generate.Chapter;
import org.almoner.generate.WrittenFile;

/** Prints what was generated, one line per table. */
final class GenerateReport {

  static void print(PrintWriter out, List<WrittenFile> written, Chapter chapter, String landing) {
    Map<String, List<WrittenFile>> tables = new LinkedHashMap<>();
    written.forEach(f -> tables.computeIfAbsent(f.table(), t -> new ArrayList<>()).add(f));
    List<List<Object>> rows = new ArrayList<>();
    tables.forEach((table, files) -> rows.add(row(table, files)));
    Format.TABLE.print(out, new Rows(List.of("file", "files", "rows"), rows));
    out.printf(
        "Next: almoner run %s --landing %s --date %s%n",
        pipeline(chapter.domain()), landing, chapter.lastDate());
    out.flush();
  }

  /** The pipeline that takes a domain's deliveries in. */
  private static String pipeline(String domain) {
    return domain.equals("engagement") ? "nightly" : domain;
  }

  private static List<Object> row(String table, List<WrittenFile> files) {
    String name = files.size() == 1 ? files.get(0).name() : table + "/";
    return List.of(name, files.size(), files.stream().mapToLong(WrittenFile::rows).sum());
  }

  private GenerateReport() {}
}
