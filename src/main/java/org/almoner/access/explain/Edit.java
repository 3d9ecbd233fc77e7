package org.almoner.access.explain;

import java.util.Map;
import org.almoner.access.engine.Pricer;
import org.almoner.access.input.AccessRequest;

/**
 * An edit of one row, with what results from it.
 *
 * @param pricer and {@code request}: as they are after the edit
 */
record Edit(
    String table, String key, Map<String, String> cells, Pricer pricer, AccessRequest request) {}
