package org.almoner.claims.validate;

/**
 * Where in a file. A segment that is missing is missed at the one that came in its stead, or, where
 * the set ends, at the last one before its trailer.
 *
 * @param segment its ordinal in the file, from 1
 * @param inSet its ordinal in the set, ST being 1; 0 outside of sets
 * @param tag of the segment meant
 * @param loop of the guide; empty where it has none
 * @param offset bytes before the segment in the file
 */
public record Position(long segment, int inSet, String tag, String loop, long offset) {

  Position of(String otherTag, String otherLoop) {
    return new Position(segment, inSet, otherTag, otherLoop, offset);
  }
}
