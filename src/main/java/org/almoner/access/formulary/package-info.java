/** Formularies and hubs, found by what a request asks for. */
package org.almoner.access.formulary;
