/**
 * The contracts of all tables, one class per domain and layer, or per part of one. Declarations
 * only.
 */
package org.almoner.tables;
