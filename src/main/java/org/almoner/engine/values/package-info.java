/** What delivered text means: dates, times, numbers and words, read strictly. */
package org.almoner.engine.values;
