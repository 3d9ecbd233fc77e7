/** Cases of patient advocates: which are stuck, who is overloaded, what breaches the SLA. */
package org.almoner.casework;
