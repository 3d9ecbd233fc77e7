/**
 * What a patient-support programme's CRM and its feeds deliver of the people's stories, and the
 * truth about each decision date.
 */
@org.jspecify.annotations.NullMarked
package org.almoner.generate.engagement;
