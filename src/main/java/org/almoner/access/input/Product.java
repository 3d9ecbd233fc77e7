package org.almoner.access.input;

import java.io.Serializable;

/**
 * A product.
 *
 * @param program the hub that serves it
 */
public record Product(String productId, String name, String brand, String program)
    implements Serializable {}
