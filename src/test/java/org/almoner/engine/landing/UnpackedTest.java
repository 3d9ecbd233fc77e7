package org.almoner.engine.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.almoner.engine.UnreadableFileException;
import org.almoner.engine.landing.Unpacked.Damage;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnpackedTest {

  @ParameterizedTest
  @EnumSource(Compression.class)
  void packedTextIsReadWhole(Compression compression) throws IOException {
    String text = text(50_000);

    assertThat(read(packed(compression, text)).text.equals(text)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void packedFilesOneBehindTheOtherAreReadAsOne(Compression compression) throws IOException {
    byte[] bytes = joined(packed(compression, "a\n"), packed(compression, "b\n"));

    Result result = read(bytes);

    assertThat(result.text).isEqualTo("a\nb\n");
    assertThat(result.damage).isNull();
  }

  @ParameterizedTest
  @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void aTornFileGivesTheTextBeforeAndTellsThatItBreaksOff(Compression compression)
      throws IOException {
    String text = text(400_000);
    byte[] bytes = packed(compression, text);

    Result result = read(Arrays.copyOf(bytes, bytes.length * 9 / 10));

    assertThat(result.text.length()).isBetween(text.length() / 4, text.length() - 1);
    assertThat(text.startsWith(result.text)).isTrue();
    assertThat(result.damage)
        .isEqualTo(
            new Damage(
                "the file breaks off: its %s stream is not whole".formatted(compression.title()),
                true));
  }

  @ParameterizedTest
  @EnumSource(
      value = Compression.class,
      names = {"GZIP", "BZIP2"})
  void whatFollowsThePackedTextIsToldByItsOffset(Compression compression) throws IOException {
    byte[] whole = packed(compression, "a\n");

    for (byte[] garbage : new byte[][] {new byte[512], {7}, Texts.utf8("some text\n".repeat(99))}) {
      Result result = read(joined(whole, garbage));

      assertThat(result.text).isEqualTo("a\n");
      assertThat(result.damage)
          .isEqualTo(
              new Damage(
                  "the file goes on after its %s stream: what begins at byte %d cannot be read"
                      .formatted(compression.title(), whole.length),
                  false));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Compression.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void aStorageThatGivesOneByteAtATimeLosesNothing(Compression compression) throws IOException {
    String text = text(3_000);
    InputStream slow =
        new FilterInputStream(
            Texts.stream(joined(packed(compression, text), packed(compression, text)))) {
          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return super.read(bytes, offset, Math.min(length, 1));
          }

          @Override
          public int available() {
            return 0;
          }
        };

    assertThat(read(slow).text.equals(text + text)).isTrue();
  }

  @Test
  void aBombIsRefusedBeforeItFillsAnything() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 80; i++) {
        out.write(zeros);
      }
    }

    assertThatThrownBy(
            () -> {
              try (Unpacked text = new Unpacked(Texts.stream(bytes.toByteArray()))) {
                text.transferTo(OutputStream.nullOutputStream());
              }
            })
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageStartingWith("unpacks to more than 500 times its size");
  }

  @Test
  void aStorageThatFailsIsNoDamageOfTheFile() throws IOException {
    InputStream failing =
        new FilterInputStream(Texts.stream(packed(Compression.GZIP, text(50_000)))) {
          private int left = 2;

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left-- == 0) {
              throw new IOException("Zq8001x");
            }
            return super.read(bytes, offset, Math.min(length, 1000));
          }
        };

    assertThatThrownBy(() -> read(failing))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessage(
            "cannot be read to its end (IOException); mend the storage or deliver the file again");
  }

  private record Result(String text, Damage damage) {}

  private static Result read(byte[] bytes) throws IOException {
    return read(Texts.stream(bytes));
  }

  private static Result read(InputStream in) throws IOException {
    try (Unpacked unpacked = new Unpacked(in)) {
      return new Result(
          new String(unpacked.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8),
          unpacked.damage());
    }
  }

  private static byte[] packed(Compression compression, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (compression) {
          case NONE -> bytes;
          case GZIP -> new GZIPOutputStream(bytes);
          case BZIP2 -> new BZip2CompressorOutputStream(bytes, 1);
          case ZSTD -> new ZstdOutputStream(bytes);
        }) {
      out.write(Texts.utf8(text));
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static String text(int characters) {
    return new Random(7)
        .ints(characters, ' ', '~')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
