package org.almoner.generate.claims;

/** How an interchange looks on disk. */
enum Style {
  /** A segment a line. */
  USUAL {
    @Override
    String render(String segments) {
      return segments.replace("~", "~\n");
    }
  },
  /** Other separators, and a segment ends where its line does. */
  PIPES {
    @Override
    String render(String segments) {
      return segments.replace('*', '|').replace(':', '>').replace('^', '!').replace('~', '\n');
    }
  },
  /** Lines of 80 characters, cut wherever that is. */
  WRAPPED {
    @Override
    String render(String segments) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < segments.length(); i += WIDTH) {
        text.append(segments, i, Math.min(segments.length(), i + WIDTH)).append('\n');
      }
      return text.toString();
    }
  },
  /** A component ends with what others repeat with; no line breaks. */
  CARETS {
    @Override
    String render(String segments) {
      return segments.replace('^', '|').replace(':', '^');
    }
  };

  private static final int WIDTH = 80;

  /** Renders segments with the usual separators. */
  abstract String render(String segments);
}
