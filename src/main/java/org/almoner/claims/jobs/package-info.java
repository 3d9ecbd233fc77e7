/**
 * Claims on Spark: what is delivered, what stands in tables, and what is decided anew each night.
 */
package org.almoner.claims.jobs;
