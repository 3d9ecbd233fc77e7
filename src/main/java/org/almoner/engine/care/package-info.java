/** Care of tables: what goes, what stays for those who ask later, and how a table is put right. */
package org.almoner.engine.care;
