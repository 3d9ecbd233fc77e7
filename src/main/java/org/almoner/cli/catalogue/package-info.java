/** What there is: jobs, tables, what feeds what. */
package org.almoner.cli.catalogue;
