package org.almoner.claims.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which claim of an account a remit answers: CLAIMS 4. */
final class Claims {
  private final Account account;
  private final Map<Object, ClaimDraft> drafts = new LinkedHashMap<>();
  private final Map<String, ClaimDraft> byIcn = new LinkedHashMap<>();

  private Claims(Account account) {
    this.account = account;
    account.chains().forEach(chain -> drafts.put(chain, ClaimDraft.of(chain, account)));
  }

  /**
   * Answers whose status names the payer's place come first, since they make rows that others
   * answer to.
   *
   * @param answers of the account, in order
   */
  static List<ClaimDraft> of(Account account, List<Answered> answers) {
    Claims claims = new Claims(account);
    Map<Boolean, List<Answered>> placed =
        answers.stream()
            .collect(
                java.util.stream.Collectors.partitioningBy(
                    answer -> answer.status().sequence() != null));
    Stream.of(placed.get(true), placed.get(false)).flatMap(List::stream).forEach(claims::assign);
    return new ArrayList<>(claims.drafts.values());
  }

  private void assign(Answered answer) {
    ClaimDraft draft =
        samePayer(answer)
            .or(() -> crossover(answer.payer()))
            .or(() -> sameIcn(answer))
            .or(() -> sequence(answer.status().sequence()))
            .orElseGet(() -> other(answer));
    draft.add(answer);
    if (!answer.icn().isEmpty()) {
      byIcn.putIfAbsent(answer.icn(), draft);
    }
  }

  /** Of several claims to one payer: of equal charge, else the latest sent before. */
  private Optional<ClaimDraft> samePayer(Answered answer) {
    List<Chain> same =
        account.chains().stream().filter(chain -> chain.isOf(answer.payer())).toList();
    return same.stream()
        .filter(chain -> hasSequence(chain, answer.status().sequence()))
        .filter(chain -> chain.answeredBy(answer).charge().abs().compareTo(answer.size()) == 0)
        .findFirst()
        .or(
            () ->
                same.stream()
                    .filter(chain -> hasSequence(chain, answer.status().sequence()))
                    .findFirst())
        .or(() -> same.stream().findFirst())
        .map(drafts::get);
  }

  private static boolean hasSequence(Chain chain, @Nullable String sequence) {
    return sequence == null || sequence.equals(chain.payerSequence());
  }

  private Optional<ClaimDraft> crossover(@Nullable String payer) {
    return Optional.ofNullable(payer == null ? null : drafts.get(payer));
  }

  /** Where the status does not say whose answer it is. */
  private Optional<ClaimDraft> sameIcn(Answered answer) {
    return answer.status().sequence() == null
        ? Optional.ofNullable(byIcn.get(answer.icn()))
        : Optional.empty();
  }

  private Optional<ClaimDraft> sequence(@Nullable String sequence) {
    return account.chains().stream()
        .filter(chain -> chain.payerSequence().equals(sequence))
        .findFirst()
        .map(drafts::get);
  }

  private ClaimDraft other(Answered answer) {
    if (answer.status().isOfLaterPayer()) {
      String payer = Objects.requireNonNullElse(answer.payer(), "");
      return drafts.computeIfAbsent(
          payer, any -> ClaimDraft.crossover(account, answer, answer.status().sequence()));
    }
    return sequence("P")
        .orElseGet(() -> Objects.requireNonNull(drafts.get(account.chains().get(0))));
  }
}
