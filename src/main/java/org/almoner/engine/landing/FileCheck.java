package org.almoner.engine.landing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.Column;
import org.almoner.engine.Landing;
import org.almoner.engine.Table;
import org.almoner.engine.UnreadableFileException;
import org.almoner.engine.WhiteSpace;
import org.almoner.engine.landing.Lines.Line;
import org.almoner.engine.landing.Unpacked.Damage;
import org.jspecify.annotations.Nullable;

/** Why a delivered file is refused, from its first bytes, before any row is read. */
public record FileCheck(LandingFile file, Table raw, Dialect dialect) {
  private static final int HEAD = 512;

  /** Opens the file's bytes. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  /** The reason in one line, which names the file; nothing where rows can be taken from it. */
  public Optional<String> refusal(Source source) {
    try {
      return Optional.ofNullable(reason(source)).map(reason -> file.name() + reason);
    } catch (UnreadableFileException e) {
      return Optional.of(file.name() + " " + e.getMessage());
    } catch (IOException e) {
      return Optional.of(file.name() + " " + UnreadableFileException.unopened(e).getMessage());
    }
  }

  private @Nullable String reason(Source source) throws IOException {
    if (!file.obstacle().isEmpty()) {
      return " " + file.obstacle();
    }
    byte[] head;
    try (InputStream in = source.open()) {
      head = in.readNBytes(HEAD);
    }
    if (file.format() == Format.PARQUET) {
      return parquet(head);
    }
    Optional<String> foreign = ForeignFormat.of(head).flatMap(f -> f.refusal(file.format()));
    return foreign.isPresent()
        ? " " + foreign.get()
        : file.format() == Format.CSV ? csv(source) : ndjson(source);
  }

  private static @Nullable String parquet(byte[] head) {
    if (DeliveredBytes.startsWith(head, 'P', 'A', 'R', 'E')) {
      return " is encrypted: deliver it as plain Parquet";
    }
    return DeliveredBytes.startsWith(head, 'P', 'A', 'R', '1')
        ? null
        : " is not Parquet: deliver it again, or under the name of what it is";
  }

  private @Nullable String csv(Source source) throws IOException {
    List<String> columns = raw.columns().stream().map(Column::name).toList();
    try (CsvRows rows = new CsvRows(source.open(), dialect, columns)) {
      Line first = rows.first();
      if (rows.tornHeader() != null) {
        return ", line 1: %s; deliver the file again".formatted(rows.tornHeader());
      }
      return first == null
          ? empty()
          : new HeaderCheck(file, raw, dialect).problem(first, rows.header());
    }
  }

  private @Nullable String ndjson(Source source) throws IOException {
    try (Lines lines = new Lines(source.open(), dialect.encoding())) {
      Line line = lines.first(CsvRows.LONGEST_HEADER);
      while (line != null && WhiteSpace.isBlank(line.text())) {
        line = lines.first(CsvRows.LONGEST_HEADER);
      }
      if (line == null) {
        Damage damage = lines.damage();
        return damage == null
            ? empty()
            : ", line 1: %s; deliver the file again".formatted(damage.reason());
      }
      String text = WhiteSpace.strip(line.text());
      return text.startsWith("[") || text.equals("{")
          ? ", line %d: is one JSON document: deliver one object per line".formatted(lines.number())
          : null;
    }
  }

  /** A table that must be delivered must have a header; any other may have had nothing to tell. */
  private @Nullable String empty() {
    return raw.landing().map(Landing::mandatory).orElse(true)
        ? " is empty: deliver it with at least its header"
        : null;
  }
}
