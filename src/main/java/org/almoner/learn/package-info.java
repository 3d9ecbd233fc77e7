/** How features become the columns a model is fitted on, and the same again where it serves. */
package org.almoner.learn;
