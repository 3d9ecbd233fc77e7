/** CMS-HCC V28, in the order of CMS's own program (V2823T2M). */
@org.jspecify.annotations.NullMarked
package org.almoner.population.hcc;
