/** What support operations make of it: workload, delay, dropout, benefit. */
package org.almoner.access.support;
