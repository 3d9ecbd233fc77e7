@org.jspecify.annotations.NullMarked
package org.almoner.cli.output;
