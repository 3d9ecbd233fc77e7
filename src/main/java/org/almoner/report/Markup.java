package org.almoner.report;

import java.util.Locale;

/** Text that is being marked up. What it is given as text is escaped. */
final class Markup {
  private final StringBuilder text = new StringBuilder();

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A name that fits where little room is. */
  static String shortened(String name, int longest) {
    return name.length() <= longest ? name : name.substring(0, longest - 1) + "…";
  }

  /** Adds markup with numbers filled in, never text from outside. */
  Markup add(String format, Object... numbers) {
    text.append(String.format(Locale.ROOT, format, numbers)).append('\n');
    return this;
  }

  /** Adds an SVG text at a place; the anchor is start, middle or end. */
  Markup label(double x, double y, String anchor, String label) {
    text.append(
        String.format(
            Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, y, anchor));
    text.append(escaped(label)).append("</text>\n");
    return this;
  }

  Markup append(String markup) {
    text.append(markup);
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
