package org.almoner.report;

import java.util.ArrayList;
import java.util.List;

/**
 * One offline HTML file whose blocks stand in another order for each kind of reader: whoever opens
 * it chooses a door. Works without scripts, on narrow and wide screens, light and dark.
 */
public final class OrderedPage {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--text:#222;--back:#fff;--soft:#5a5a5a;--line:#ddd;--mark:#1f5f99}
      @media (prefers-color-scheme:dark){:root{--text:#e6e6e6;--back:#16181b;--soft:#a8a8a8;
      --line:#3a3d42;--mark:#8cc1f0}}
      body{font:15px/1.5 system-ui,sans-serif;color:var(--text);background:var(--back);
      max-width:1080px;margin:1.2em auto;padding:0 1em} h1{font-size:1.4em} h2{font-size:1.2em}
      h3{font-size:1em;margin:1.4em 0 .3em} .door{position:absolute;opacity:0}
      label{display:inline-block;border:1px solid var(--line);border-radius:6px;padding:.35em .8em;
      margin:.2em .3em .2em 0;cursor:pointer} article{display:flex;flex-direction:column}
      section{overflow-x:auto} table{border-collapse:collapse} td,th{padding:.2em .9em .2em 0;
      text-align:left;vertical-align:top;border-bottom:1px solid var(--line);
      font-variant-numeric:tabular-nums} th{font-weight:600;color:var(--soft)}
      td:last-child{min-width:12em} .number{text-align:right} td.number:last-child{min-width:0}
      p{margin:.3em 0}
      """;

  private final String title;
  private final StringBuilder doors = new StringBuilder();
  private final StringBuilder labels = new StringBuilder();
  private final StringBuilder orders = new StringBuilder();
  private final Markup body = new Markup();
  private boolean open;

  public OrderedPage(String title) {
    this.title = title;
  }

  /**
   * Adds a door.
   *
   * @param id of letters, digits and underscores
   * @param order ids of the blocks
   */
  public OrderedPage door(String id, String name, List<String> order) {
    String checked = doors.isEmpty() ? " checked" : "";
    String box = "door-" + id;
    doors.append(
        "<input class=\"door\" type=\"radio\" name=\"door\" id=\"%s\"%s>%n"
            .formatted(box, checked));
    labels.append("<label for=\"%s\">%s</label>%n".formatted(box, Markup.escaped(name)));
    orders.append(
        "#%s:checked~nav label[for=%s]{border-color:var(--mark);color:var(--mark)}%n"
            .formatted(box, box));
    orders.append("#%s:focus-visible~nav label[for=%s]{outline:2px solid}%n".formatted(box, box));
    for (int i = 0; i < order.size(); i++) {
      orders.append("#%s:checked~article .%s{order:%d}%n".formatted(box, order.get(i), i));
    }
    return this;
  }

  /** Begins what stands under one heading, whose blocks are ordered among themselves. */
  public OrderedPage article(String heading) {
    body.append(open ? "</article>\n" : "");
    body.append("<article>\n<h2 style=\"order:-1\">" + Markup.escaped(heading) + "</h2>\n");
    open = true;
    return this;
  }

  /** Adds a block that is a table; the first row is its head. */
  public OrderedPage table(String id, String heading, List<List<String>> rows) {
    return block(id, heading, HtmlTable.of(rows));
  }

  /** Adds a block of paragraphs. */
  public OrderedPage paragraphs(String id, String heading, List<String> texts) {
    List<String> marked = new ArrayList<>();
    texts.forEach(text -> marked.add("<p>" + Markup.escaped(text) + "</p>\n"));
    return block(id, heading, String.join("", marked));
  }

  private OrderedPage block(String id, String heading, String markup) {
    body.append("<section class=\"" + id + "\">\n<h3>" + Markup.escaped(heading) + "</h3>\n");
    body.append(markup + "</section>\n");
    return this;
  }

  /** The whole file. */
  public String html() {
    String escaped = Markup.escaped(title);
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>"
        + escaped
        + "</title>\n<style>\n"
        + STYLE
        + orders
        + "</style></head>\n<body>\n<h1>"
        + escaped
        + "</h1>\n"
        + doors
        + "<nav aria-label=\"Readers\">\n"
        + labels
        + "</nav>\n"
        + body
        + (open ? "</article>\n" : "")
        + "</body></html>\n";
  }
}
