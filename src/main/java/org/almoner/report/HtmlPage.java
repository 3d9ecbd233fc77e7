package org.almoner.report;

import java.util.List;

/** One offline HTML file, built from top to bottom. */
public final class HtmlPage {
  private static final String STYLE =
      """
      body{font:15px/1.5 system-ui,sans-serif;color:#222;max-width:980px;margin:2em auto;padding:0 1em}
      h1{font-size:1.5em} h2{font-size:1.15em;margin-top:2em}
      table{border-collapse:collapse;margin:.8em 0} td,th{padding:.2em .9em .2em 0;text-align:left;
      border-bottom:1px solid #e4e4e4;font-variant-numeric:tabular-nums} th{font-weight:600}
      .number{text-align:right}
      svg{width:100%;max-width:720px;display:block;margin:1em 0} svg text{font:11px system-ui,sans-serif;
      fill:#444} svg .title text{font-size:14px;font-weight:600;fill:#222}
      .grid{stroke:#ececec} .zero{stroke:#555} .limit{stroke:#b55;stroke-dasharray:4 3}
      .before{fill:#fff;stroke:#d95f02;stroke-width:1.5} .after{fill:#d95f02}
      .treated{fill:#3b7dbd} .control{fill:#9db8cf} .dot{fill:#3b7dbd}
      .band{fill:#3b7dbd;opacity:.18} .curve{fill:none;stroke:#3b7dbd;stroke-width:2}
      .other{fill:none;stroke:#d95f02;stroke-width:2}
      .whisker{stroke:#333;stroke-width:1.3} .note{color:#555}
      """;

  private final String title;
  private final Markup body = new Markup();

  public HtmlPage(String title) {
    this.title = title;
  }

  public HtmlPage heading(String text) {
    body.append("<h2>" + Markup.escaped(text) + "</h2>\n");
    return this;
  }

  public HtmlPage note(String text) {
    body.append("<p class=\"note\">" + Markup.escaped(text) + "</p>\n");
    return this;
  }

  /** Adds a chart's SVG as it is. */
  public HtmlPage chart(String svg) {
    body.append(svg);
    return this;
  }

  /** Adds a table; the first row is its head. */
  public HtmlPage table(List<List<String>> rows) {
    body.append(HtmlTable.of(rows));
    return this;
  }

  /** The whole file. */
  public String html() {
    String escaped = Markup.escaped(title);
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n<title>"
        + escaped
        + "</title>\n<style>\n"
        + STYLE
        + "</style></head>\n<body>\n<h1>"
        + escaped
        + "</h1>\n"
        + body
        + "</body></html>\n";
  }
}
