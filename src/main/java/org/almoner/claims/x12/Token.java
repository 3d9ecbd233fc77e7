package org.almoner.claims.x12;

/** What is read of a stream: a segment, or a fault that stands for some of it. */
public sealed interface Token permits Segment, Fault {

  /** Bytes of the stream before it, without a byte order mark that begins it. */
  long offset();
}
