/** The tables that results are told in: names, keys, columns, values. */
package org.almoner.access.tables;
