package org.almoner.access.input;

import java.io.Serializable;

/** What a plan's formulary says of a product, in a jurisdiction and for some time. */
public record FormularyLine(
    String lineId, String productId, Coverage coverage, ListStatus listStatus, Window window)
    implements Serializable {}
