package org.almoner.engine.run;

import java.util.Map;
import java.util.Optional;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Pipeline;

/**
 * What to run.
 *
 * @param landing landing directory; empty where the lake's own raw tables are enough
 * @param resume whether to skip jobs whose outputs were already made from the same inputs
 * @param variables what queries see besides the dates: name to SQL literal
 */
public record RunRequest(
    Pipeline pipeline,
    BusinessDate date,
    Optional<String> landing,
    boolean resume,
    Map<String, String> variables) {}
