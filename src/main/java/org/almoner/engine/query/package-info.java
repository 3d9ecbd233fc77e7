/** SQL over the lake: one moment for all tables of a query, its answer, why it failed. */
package org.almoner.engine.query;
