/** One class per command, thin: parse, call, print. */
package org.almoner.cli;
