package org.almoner.claims.validate;

import java.util.regex.Pattern;
import org.almoner.claims.x12.Segment;

/**
 * Where in a file. A segment that is missing is missed at the one that came in its stead, or, where
 * the set ends, at the last one before its trailer.
 *
 * @param segment its ordinal in the file, from 1
 * @param inSet its ordinal in the set, ST being 1; 0 outside of sets
 * @param tag of the segment meant, {@link #UNREADABLE} where it is no tag: what stands there
 *     instead could be anything
 * @param loop of the guide; empty where it has none
 * @param offset bytes before the segment in the file
 */
public record Position(long segment, int inSet, String tag, String loop, long offset) {

  public static final String UNREADABLE = "??";

  private static final Pattern TAG = Pattern.compile("[A-Z][A-Z0-9]{1,2}");

  static Position of(Segment segment, long ordinal, int inSet) {
    String tag = TAG.matcher(segment.tag()).matches() ? segment.tag() : UNREADABLE;
    return new Position(ordinal, inSet, tag, "", segment.offset());
  }

  Position of(String otherTag, String otherLoop) {
    return new Position(segment, inSet, otherTag, otherLoop, offset);
  }
}
