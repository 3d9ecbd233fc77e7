package org.almoner.cli.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.almoner.frame.InputException;
import org.almoner.report.HtmlPage;

/** Writes a report where the user asked for it. */
public final class ReportFile {

  private ReportFile() {}

  static void write(Path file, HtmlPage page) {
    try {
      Files.writeString(file, page.html());
    } catch (IOException e) {
      throw InputException.unwritable(file, e);
    }
  }

  /** Six significant digits without trailing zeros. */
  public static String number(double value) {
    if (!Double.isFinite(value)) {
      return "–";
    }
    String text = String.format(Locale.ROOT, "%.6g", value);
    return text.replaceAll("(\\.[0-9]*?)0+(e|$)", "$1$2").replaceAll("\\.(e|$)", "$1");
  }
}
