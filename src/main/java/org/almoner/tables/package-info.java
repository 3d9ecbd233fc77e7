/**
 * The contracts of all tables, one room per domain, one class per layer or part of one.
 * Declarations only.
 */
package org.almoner.tables;
