package org.almoner.population.programme;

import java.io.Serializable;

/** A member of a programme, of exactly one kind. */
public record Membership(Programme programme, Kind kind) implements Serializable {}
