/** What is known of a patient on a date, from what had been delivered by then. */
package org.almoner.engagement.features;
