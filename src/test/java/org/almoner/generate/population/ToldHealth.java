package org.almoner.generate.population;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.almoner.generate.Chapter;
import org.almoner.generate.ExportRow;
import org.almoner.generate.Part;
import org.almoner.generate.Stories;
import org.almoner.generate.story.World;

/** The rows of a chapter, by table, each by column. */
record ToldHealth(World world, Map<String, List<Row>> tables) {

  /** One row. */
  record Row(ExportRow row) {
    String of(String column) {
      return row.values().get(row.table().columns().indexOf(column));
    }

    String patient() {
      return of("patient_id");
    }

    boolean has(String column) {
      return !of(column).isEmpty();
    }

    LocalDate day(String column) {
      return LocalDate.parse(of(column).substring(0, 10));
    }

    /** Of a day its first second. */
    Instant at(String column) {
      return of(column).length() == 10
          ? day(column).atStartOfDay().toInstant(ZoneOffset.UTC)
          : Instant.parse(of(column));
    }

    double number(String column) {
      return Double.parseDouble(of(column));
    }
  }

  static ToldHealth of(Chapter chapter, World world) {
    Stories stories = chapter.tell();
    Stream<ExportRow> rows =
        LongStream.range(0, chapter.stories()).boxed().flatMap(n -> stories.rows(n).stream());
    return new ToldHealth(
        world,
        Stream.concat(stories.register(new Part(0, 1)), rows)
            .collect(groupingBy(row -> row.table().path(), mapping(Row::new, toList()))));
  }

  static ToldHealth of(World world) {
    return of(new PopulationChapter(world, 0), world);
  }

  List<Row> rows(String table) {
    return tables.getOrDefault("population/" + table, List.of());
  }

  Map<String, Row> byPatient(String table) {
    Map<String, Row> rows = new HashMap<>();
    rows(table).forEach(row -> rows.put(row.patient(), row));
    return rows;
  }

  Map<String, List<Row>> ofPatients(String table) {
    return rows(table).stream().collect(groupingBy(Row::patient));
  }

  /** First instant after the window. */
  Instant end() {
    return Instant.ofEpochSecond(world.people().endSecond());
  }
}
