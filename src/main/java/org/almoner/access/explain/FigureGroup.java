package org.almoner.access.explain;

import java.util.List;
import org.almoner.access.terms.Figure;

/** Figures of one arm, each after those that it is made of. */
public record FigureGroup(String title, List<Figure> figures) {}
