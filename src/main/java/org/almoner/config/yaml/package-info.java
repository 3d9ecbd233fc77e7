/** YAML files as records, with file and line of what is wrong in them. */
package org.almoner.config.yaml;
