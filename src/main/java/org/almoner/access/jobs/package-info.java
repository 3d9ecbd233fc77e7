/** The night of access: formularies and requests taken in, priced, summed up. */
package org.almoner.access.jobs;
