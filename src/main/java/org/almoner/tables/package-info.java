/** The contracts of all tables, one class per domain. Declarations only. */
package org.almoner.tables;
