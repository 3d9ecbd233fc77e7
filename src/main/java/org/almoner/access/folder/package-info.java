/** What the access engine is given in a folder of files: read, checked, refused with reasons. */
package org.almoner.access.folder;
