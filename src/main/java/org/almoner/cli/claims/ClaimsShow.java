package org.almoner.cli.claims;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.almoner.claims.codes.CodeLists;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.decide.Perspective;
import org.almoner.claims.jobs.ClaimLookup;
import org.almoner.claims.story.NumberStory;
import org.almoner.claims.story.StoryPage;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.output.Format;
import org.almoner.cli.output.Visible;
import org.almoner.config.Settings;
import org.almoner.engine.ExitCode;
import org.almoner.engine.OpenSession;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;
import org.almoner.tables.claims.ClaimsFacts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "show",
    description = {
      "The whole story of the claims of a number.",
      "What was sent, acknowledged, decided line by line, taken back and paid; who paid what, what"
          + " the patient owes, what is written off by contract, what is denied and why; what is"
          + " due by when, and what to do next."
    },
    footer = {
      "",
      "A number may be used more than once: each account is told apart, with the claims of all its"
          + " payers; --service-date names one. The number may be written as anybody writes it, in"
          + " small letters, without dashes or leading zeros, and that of a replacement finds the"
          + " claim it replaces. Names of patients, birth dates and member numbers are not shown.",
      "",
      "How to read it. Under Money, 'Paid by' is what the payer paid in all, less what it took"
          + " back, whether or not the money has gone back; it is left out while the payer has not"
          + " answered. The other amounts are those of the decision that stands. 'Written off by"
          + " contract' is nobody's to pay.",
      "",
      "'by DATE' is the last working day for what stands beside it, sent electronically, by portal"
          + " or by fax; by which day the payer must have it, and by which window, follows in the"
          + " text. 'on DATE' is the day on which to do it. A clearinghouse may need a day of its"
          + " own, and a letter five calendar days: where one will do, the working day to post it"
          + " is said. An 'assumed' window is a usual one, which the contract may change. What"
          + " helps most often comes as 'First choice'.",
      "",
      "Words. ICN: the payer's own number of the claim. Trace number: that of the check or"
          + " electronic payment (EFT). PLB: what a payment adjusts outside its claims. Before a"
          + " reason code, PR: the patient, or the next payer, owes what was taken off; CO (by"
          + " contract), PI (as the payer decided) and OA (otherwise, such as what a payer before"
          + " settled): the patient does not. In a status such as A2:20:PR, which is how it stands,"
          + " why, and about whom, PR is the payer. Files: 837 claim, 277CA acknowledgement of a"
          + " claim, 835 remittance, 276 status request, 270/271 eligibility, 278 authorization,"
          + " 275 attachment. Words of codes are our own.",
      "",
      "Exit codes: 0, and 2 where no claim of the number is known.",
      "",
      "Examples:",
      "  almoner claims show 12345",
      "  almoner claims show 12345 --service-date 2026-01-05 --date 2026-03-20",
      "  almoner claims show 12345 --format json"
    })
final class ClaimsShow implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PCN", description = "The provider's number of the claim (CLM01).")
  private String number;

  @Option(
      names = "--service-date",
      paramLabel = "DATE",
      description = "Only claims with services on this day.")
  private @Nullable LocalDate serviceDate;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "What was known by this day; that of the last run if not given.")
  private @Nullable String date;

  @Option(names = "--format", description = "table, json or csv (${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Override
  public Integer call() {
    Lake lake = options.lake();
    LocalDate day = day(lake);
    NumberStory story;
    try (OpenSession session = options.session()) {
      Settings settings = options.settings();
      CodeLists codes = CodeLists.packed().closedOn(settings.deliveries().holidays());
      Perspective perspective = new Perspective(day, settings.claims().maturityDays(), codes);
      List<DecidedClaim> claims = ClaimLookup.of(session.spark(), lake, perspective, number);
      story = NumberStory.of(new NumberStory.Question(number, serviceDate, day), claims);
    }
    if (story.accounts().isEmpty()) {
      throw new UsageException(
          "No claim of this number%s is known by %s"
              .formatted(serviceDate == null ? "" : " with services on " + serviceDate, day));
    }
    print(story, spec.commandLine().getOut());
    return ExitCode.OK.number();
  }

  private LocalDate day(Lake lake) {
    String last =
        lake.latest(ClaimsFacts.INT_CLAIMS)
            .orElseThrow(
                () -> new UsageException("There are no claims yet; run claims builds them"))
            .provenance()
            .map(made -> made.businessDate())
            .orElseThrow(
                () ->
                    new UsageException(
                        "The lake does not say of when its claims are; give --date"));
    return date == null ? LocalDate.parse(last) : options.date(date).date();
  }

  private void print(NumberStory story, PrintWriter out) {
    if (format == Format.TABLE) {
      StoryPage.of(story).forEach(line -> out.println(Visible.of(line)));
    } else {
      format.print(out, StoryRows.of(story));
    }
    out.flush();
  }
}
