package org.almoner.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Sample files with bytes flipped, cut off, segments dropped, doubled and swapped: read to the end,
 * and both sums hold. {@code -Dclaims.mutations=10000} for the long run.
 */
class MutatedFilesTest {
  private static final int MUTATIONS = Integer.getInteger("claims.mutations", 1_000);
  private static final int LARGEST = 100_000;
  private static final long SEED = 13;

  @Test
  void everyMutationIsReadAndAccountedFor() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path file : SampleFilesTest.samples()) {
      if (Files.size(file) < LARGEST) {
        files.add(file);
      }
    }
    int withoutFault = 0;
    for (int number = 0; number < MUTATIONS; number++) {
      Random random = new Random(SEED + number);
      Path file = files.get(random.nextInt(files.size()));
      byte[] mutated = mutate(Files.readAllBytes(file), random);
      Tables tables = Tables.read("mutated", new ByteArrayInputStream(mutated));
      SampleSumsTest.Sums.of(tables).assertThatTheyHold(file + " mutation " + number);
      withoutFault += tables.columns("quarantine").isEmpty() ? 1 : 0;
    }
    assertThat(withoutFault).isBetween(MUTATIONS / 10, MUTATIONS - MUTATIONS / 10);
  }

  private static byte[] mutate(byte[] original, Random random) {
    byte[] content = original.clone();
    return switch (random.nextInt(5)) {
      case 0 -> flipped(content, random);
      case 1 -> Arrays.copyOf(content, random.nextInt(content.length));
      case 2 -> segments(content, random, 0);
      case 3 -> segments(content, random, 2);
      default -> swapped(content, random);
    };
  }

  private static byte[] flipped(byte[] content, Random random) {
    for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
      content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return content;
  }

  /** Some segments written so many times instead of once. */
  private static byte[] segments(byte[] content, Random random, int times) {
    List<byte[]> parts = parts(content);
    for (int changes = 1 + random.nextInt(3); changes > 0 && !parts.isEmpty(); changes--) {
      int at = random.nextInt(parts.size());
      byte[] part = parts.remove(at);
      parts.addAll(at, Collections.nCopies(times, part));
    }
    return joined(parts);
  }

  private static byte[] swapped(byte[] content, Random random) {
    List<byte[]> parts = parts(content);
    Collections.swap(parts, random.nextInt(parts.size()), random.nextInt(parts.size()));
    return joined(parts);
  }

  private static List<byte[]> parts(byte[] content) {
    List<byte[]> parts = new ArrayList<>();
    for (String part : new String(content, StandardCharsets.ISO_8859_1).split("(?<=~)")) {
      parts.add(part.getBytes(StandardCharsets.ISO_8859_1));
    }
    return parts;
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    parts.forEach(out::writeBytes);
    return out.toByteArray();
  }
}
