package org.almoner.claims.codes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Texts that denials are told with: CLAIMS 5, last paragraph.
 *
 * @param sentences as people write them
 * @param labels of reasons that deny, of the same causes
 */
public record DenialTexts(List<LabelledText> sentences, List<LabelledText> labels) {

  /** Those that come with the program. */
  public static DenialTexts packed() {
    List<LabelledText> sentences =
        CodeRow.each(
            "denial_texts", row -> new LabelledText(row.text("text"), row.text("root_cause")));
    Set<String> causes = sentences.stream().map(LabelledText::cause).collect(Collectors.toSet());
    List<LabelledText> labels =
        CodeRow.each("carc", ReasonCode::of).stream()
            .filter(reason -> reason.amountClass() == AmountClass.DENIAL)
            .filter(reason -> causes.contains(reason.rootCause()))
            .map(reason -> new LabelledText(reason.label(), reason.rootCause()))
            .toList();
    return new DenialTexts(sentences, labels);
  }
}
