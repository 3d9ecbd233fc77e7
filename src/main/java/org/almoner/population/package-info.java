/** Which kinds of patients there are, at which risk and cost. */
package org.almoner.population;
