/** What a table, a job, a pipeline, a run and the lake are. Knows no domain. */
package org.almoner.engine;
