package org.almoner.generate;

import java.io.Serializable;

/** What is written: a world in a format. */
record Content(World world, FileFormat format) implements Serializable {}
