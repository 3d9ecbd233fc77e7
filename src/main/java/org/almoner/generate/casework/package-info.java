/** The casework of the synthetic world. */
package org.almoner.generate.casework;
