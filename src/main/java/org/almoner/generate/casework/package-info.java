/** What an advocacy system exports of the people's stories: their cases. */
@org.jspecify.annotations.NullMarked
package org.almoner.generate.casework;
