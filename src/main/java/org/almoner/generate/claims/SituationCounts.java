package org.almoner.generate.claims;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import org.almoner.generate.Binding;

/** {@code situations.csv}: every situation there is, and how often it occurs; a piece is one. */
record SituationCounts() implements Binding {

  @Override
  public void bind(Iterator<Volume> volumes, Shelf shelf) throws IOException {
    while (volumes.hasNext()) {
      Volume volume = volumes.next();
      Map<String, Long> counts =
          volume.pieces().stream()
              .map(piece -> piece.get(0))
              .collect(groupingBy(each -> each, counting()));
      StringBuilder text = new StringBuilder("situation,count\n");
      for (Situation situation : Situation.values()) {
        long count = counts.getOrDefault(situation.title(), 0L);
        text.append(situation.title()).append(',').append(count).append('\n');
      }
      try (OutputStream out = shelf.create(volume.name())) {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
