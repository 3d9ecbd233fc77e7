package org.almoner.generate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.generate.Binding.Volume;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the pieces of many files apart, whatever the order they come in, and binds each file when
 * all are there. Beyond a limit they wait in a temporary folder, so that memory holds a share of
 * them and one file at a time.
 */
final class GatheredFiles implements RowFile {
  /** Bytes of pieces in memory. */
  static final int IN_MEMORY = 64 << 20;

  private final FileSystem files;
  private final Path folder;
  private final Binding binding;
  private final int limit;
  private final Map<String, Gathered> open = new TreeMap<>();
  private int inMemory;
  private java.nio.file.@Nullable Path spool;

  /** The pieces of one file that are in memory, and the number of its file in the spool. */
  private static final class Gathered {
    private final String spooled;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Gathered(int number) {
      this.spooled = Integer.toString(number);
    }
  }

  /**
   * @param limit of bytes in memory
   */
  GatheredFiles(FileSystem files, Path folder, Binding binding, int limit) {
    this.limit = limit;
    this.files = files;
    this.folder = folder;
    this.binding = binding;
  }

  @Override
  public void write(ExportRow row) throws IOException {
    List<String> values = row.values();
    Gathered gathered = open.computeIfAbsent(values.get(0), name -> new Gathered(open.size()));
    int before = gathered.bytes.size();
    DataOutputStream out = new DataOutputStream(gathered.bytes);
    out.writeInt(values.size() - 1);
    for (String value : values.subList(1, values.size())) {
      byte[] text = value.getBytes(StandardCharsets.UTF_8);
      out.writeInt(text.length);
      out.write(text);
    }
    inMemory += gathered.bytes.size() - before;
    if (inMemory > limit) {
      spill();
    }
  }

  private void spill() throws IOException {
    if (spool == null) {
      spool = Files.createTempDirectory("almoner-generate");
    }
    for (Gathered gathered : open.values()) {
      java.nio.file.Path file = spool.resolve(gathered.spooled);
      try (OutputStream out =
          Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        gathered.bytes.writeTo(out);
      }
      gathered.bytes.reset();
    }
    inMemory = 0;
  }

  @Override
  public void close() throws IOException {
    Iterator<Volume> volumes = open.entrySet().stream().map(this::volume).iterator();
    try {
      binding.bind(volumes, name -> files.create(new Path(folder, name), true));
    } finally {
      clear();
    }
  }

  private Volume volume(Map.Entry<String, Gathered> entry) {
    try {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      if (spool != null && Files.exists(spool.resolve(entry.getValue().spooled))) {
        all.write(Files.readAllBytes(spool.resolve(entry.getValue().spooled)));
      }
      entry.getValue().bytes.writeTo(all);
      return new Volume(entry.getKey(), pieces(all.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<List<String>> pieces(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    List<List<String>> pieces = new ArrayList<>();
    while (in.available() > 0) {
      List<String> values = new ArrayList<>();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        values.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
      pieces.add(List.copyOf(values));
    }
    return pieces;
  }

  private void clear() throws IOException {
    if (spool != null) {
      for (Gathered gathered : open.values()) {
        Files.deleteIfExists(spool.resolve(gathered.spooled));
      }
      Files.deleteIfExists(spool);
    }
  }
}
