/** What support operations make of it: workload, delay, dropout, benefit. */
@org.jspecify.annotations.NullMarked
package org.almoner.access.support;
