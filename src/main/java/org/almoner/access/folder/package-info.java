/** What the access engine is given in a folder of files: read, checked, refused with reasons. */
@org.jspecify.annotations.NullMarked
package org.almoner.access.folder;
