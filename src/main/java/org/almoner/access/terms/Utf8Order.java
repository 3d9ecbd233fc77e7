package org.almoner.access.terms;

import java.io.Serializable;
import java.util.Comparator;

/** Texts in the order of their UTF-8 bytes, which is that of their code points. */
public enum Utf8Order implements Comparator<String>, Serializable {
  ASCENDING;

  @Override
  public int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        // Halves of characters beyond the first plane come after all others.
        boolean sameKind = Character.isSurrogate(x) == Character.isSurrogate(y);
        return sameKind ? Character.compare(x, y) : Character.isSurrogate(x) ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
