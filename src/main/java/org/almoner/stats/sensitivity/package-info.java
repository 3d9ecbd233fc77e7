/** How strong something unmeasured would have to be to explain an effect away. */
package org.almoner.stats.sensitivity;
