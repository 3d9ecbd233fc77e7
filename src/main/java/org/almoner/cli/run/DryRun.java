package org.almoner.cli.run;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.almoner.cli.catalogue.JobsCommand;
import org.almoner.cli.output.Format;
import org.almoner.cli.output.Rows;
import org.almoner.engine.Job;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.run.Plan;
import org.almoner.engine.run.RunRequest;

/** Shows what a run would do. */
record DryRun(Lake lake, PrintWriter out) {

  void print(RunRequest request) {
    List<List<Object>> rows = new ArrayList<>();
    Plan plan = Plan.of(lake, request);
    for (Job job : request.pipeline().jobs()) {
      rows.add(
          List.of(
              job.name(),
              JobsCommand.names(job.inputs()),
              JobsCommand.names(job.outputs()),
              plan.of(job)));
    }
    Format.TABLE.print(out, new Rows(List.of("job", "reads", "builds", "would"), rows));
  }
}
