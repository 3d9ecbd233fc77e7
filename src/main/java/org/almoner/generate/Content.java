package org.almoner.generate;

import java.io.Serializable;

/** What is written: a chapter in a format. */
record Content(Chapter chapter, FileFormat format) implements Serializable {}
