/** The engagement of the synthetic world. */
package org.almoner.generate.engagement;
