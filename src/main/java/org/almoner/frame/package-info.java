/**
 * Tables in memory: columns of numbers, texts or instants, read from CSV and Parquet files with the
 * place of every fault.
 */
package org.almoner.frame;
