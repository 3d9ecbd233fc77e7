/** The experiment that compares two lists: its arms, its looks, its verdict. */
package org.almoner.engagement.trial;
