/** The uplift model: what it says of a patient, why, and the file it is kept in. */
package org.almoner.engagement.model;
