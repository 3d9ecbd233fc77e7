/** What a value of a setting may be, and how one that may not is told. */
package org.almoner.config.check;
