package org.almoner.claims.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.codes.DenialTexts;
import org.almoner.claims.codes.LabelledText;
import org.junit.jupiter.api.Test;

class CauseSuggestionsTest {
  private static final DenialTexts PACKED = DenialTexts.packed();
  private static final OutOfFold TESTED = OutOfFold.of(PACKED);

  @Test
  void everySentenceIsGuessedOnceByAModelThatHasNotSeenIt() {
    assertThat(PACKED.sentences()).hasSize(70);
    assertThat(PACKED.labels()).hasSizeGreaterThan(150);
    assertThat(TESTED.guesses()).hasSize(70).allMatch(guess -> guess.label() >= 0);
    assertThat(TESTED.accuracy()).isBetween(0.3, 0.7);
  }

  @Test
  void itIsOnOnlyWhereNineOfTenAreRightForATenthOfTheSentences() {
    double precise = TESTED.precise().orElseThrow();

    assertThat(TESTED.precision(precise)).isGreaterThanOrEqualTo(0.9);
    assertThat(CauseSuggestions.of(PACKED).isOn()).isEqualTo(TESTED.share(precise) >= 0.1);
  }

  @Test
  void confidenceIsCalibratedOutOfFold() {
    double mean = TESTED.guesses().stream().mapToDouble(Guess::confidence).average().orElseThrow();

    assertThat(mean).isCloseTo(TESTED.accuracy(), within(0.1));
    assertThat(Guess.logLoss(TESTED.guesses(), TESTED.sharpness()))
        .isLessThanOrEqualTo(Guess.logLoss(TESTED.guesses(), 1));
  }

  @Test
  void whereItIsOffAPersonReadsTheText() {
    CauseSuggestions suggestions = CauseSuggestions.of(PACKED);

    assertThat(suggestions.isOn()).isFalse();
    for (LabelledText sentence : PACKED.sentences()) {
      assertThat(suggestions.suggest(sentence.text()).cause()).isNull();
    }
    assertThat(suggestions.card()).contains("**off: no cause is suggested");
  }

  @Test
  void fromTextsThatTellTheirCauseItLearnsToSuggestAndStaysSilentOnOthers() {
    List<LabelledText> sentences = new ArrayList<>();
    for (String number : List.of("one", "two", "three", "four", "five")) {
      sentences.add(new LabelledText("authorization missing " + number, "missing_authorization"));
      sentences.add(new LabelledText("received after deadline " + number, "timely_filing"));
    }
    CauseSuggestions suggestions = CauseSuggestions.of(new DenialTexts(sentences, List.of()));

    assertThat(suggestions.isOn()).isTrue();
    assertThat(suggestions.suggest("Authorized? MISSING!").cause())
        .isEqualTo("missing_authorization");
    assertThat(suggestions.suggest("Deadline: received after").cause()).isEqualTo("timely_filing");
    assertThat(suggestions.suggest("quite another matter").cause()).isNull();
    assertThat(suggestions.suggest("").cause()).isNull();
  }

  @Test
  void theSameTextsGiveTheSameModel() {
    CauseSuggestions again = CauseSuggestions.of(DenialTexts.packed());

    assertThat(again.card()).isEqualTo(CauseSuggestions.of(PACKED).card());
    assertThat(again.suggest("no referral on file"))
        .isEqualTo(CauseSuggestions.of(PACKED).suggest("no referral on file"));
  }

  @Test
  void theModelCardIsWhatWasMeasured() throws IOException {
    assertThat(Files.readString(Path.of("docs/free-text.md")))
        .isEqualTo(CauseSuggestions.of(PACKED).card());
  }
}
