/** What commands have in common: options, and how what they answer is shown. */
package org.almoner.cli.options;
