/** X12 as it is written: segments of a stream, their separators and envelopes. Knows no table. */
@org.jspecify.annotations.NullMarked
package org.almoner.claims.x12;
