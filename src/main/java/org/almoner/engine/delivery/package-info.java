/** What of a delivery a table holds already, what is new, and what was taken back. */
package org.almoner.engine.delivery;
