/** The registry: who approves, promotes and retires models. */
package org.almoner.cli.models;
