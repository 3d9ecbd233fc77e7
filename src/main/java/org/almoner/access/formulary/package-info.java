/** Formularies and hubs, found by what a request asks for. */
@org.jspecify.annotations.NullMarked
package org.almoner.access.formulary;
