/** The tables that results are told in: names, keys, columns, values. */
@org.jspecify.annotations.NullMarked
package org.almoner.access.tables;
