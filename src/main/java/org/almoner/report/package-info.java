/**
 * Charts as inline SVG, and pages as one offline HTML file: no script, no font and no picture is
 * fetched. Charts take plain numbers and know no domain; every text is escaped.
 */
package org.almoner.report;
