/** Reads the files of {@code conf/} and {@code jobs/} into records. */
package org.almoner.config;
