package org.almoner.causal.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.almoner.causal.effect.AverageEffect;
import org.almoner.causal.matrix.DesignColumn;
import org.almoner.frame.DataFile;
import org.almoner.frame.InputException;
import org.almoner.support.Fits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyTest {
  @TempDir private Path folder;

  @Test
  void anArmWithoutRowsIsNamed() throws IOException {
    assertRefused("t,y,x\n0,1,1\n0,2,2\n", "t", "y", "x", "No treated rows: no row has t = 1");
    assertRefused("t,y,x\n1,1,1\n1,2,2\n", "t", "y", "x", "No control rows: no row has t = 0");
  }

  @Test
  void aTreatmentThatIsNeitherZeroNorOneIsPlaced() throws IOException {
    assertRefused("t,y,x\n0,1,1\n2,2,2\n", "t", "y", "x", "line 3, column t: the treatment is");
  }

  @Test
  void aValueThatNoRowHasComesWithASuggestion() throws IOException {
    String data = "arm,y,x\nmail,1,1\nnone,0,2\nphone,1,1\n";
    assertRefused(data, "arm=male", "y", "x", "No row has arm = male. Did you mean mail?");
  }

  @Test
  void theOutcomeAndTheTreatmentAreNoCovariates() throws IOException {
    String data = "t,y,x\n0,1,1\n1,2,2\n";
    assertRefused(data, "t", "y", "x, y", "Covariate y is the outcome");
    assertRefused(data, "t", "y", "x, C(t)", "Covariate t is the treatment");
    assertRefused(data, "t", "t", "x", "Treatment and outcome are the same column");
  }

  @Test
  void aCovariateThatTellsTheArmsApartIsNamed() throws IOException {
    assertRefused(
        "t,y,x,z\n0,1,1,5\n0,2,3,6\n1,3,1,7\n1,4,3,9\n",
        "t",
        "y",
        "x, z",
        "Covariate z predicts the treatment perfectly");
  }

  @Test
  void fewerRowsThanFoldsAreToldBeforeWhatFewRowsBringAbout() throws IOException {
    DataFile file = csv("t,y,x\n0,1,5\n0,2,6\n1,3,7\n1,4,9\n");

    assertThatThrownBy(() -> Study.read(file, Simulation.question("t", "y", "x"), List.of(), 5))
        .hasMessageContaining("There are fewer rows (4) than folds (5)");
  }

  @Test
  void aTreatmentInWordsComesWithHowToNameTheTreated() throws IOException {
    assertRefused(
        "t,y,x\nyes,1,1\nno,2,2\n", "t", "y", "x", "name the treated value with --treatment");
  }

  @Test
  void anOutcomeThatMustBeBinaryIsChecked() throws IOException {
    DataFile file = csv("t,y,x\n0,1,1\n1,2,2\n0,1,2\n1,0,1\n");
    Question question = new Question("t", "", "y", "x", "", OutcomeType.BINARY, "");

    assertThatThrownBy(() -> Study.read(file, question, List.of(), 1))
        .hasMessageContaining("Outcome y must be 0 or 1");
  }

  @Test
  void valuesThatAreNotFiniteArePlaced() throws IOException {
    assertRefused("t,y,x\n0,1,1\n1,inf,2\n", "t", "y", "x", "line 3, column y: the value is NaN");
    assertRefused("t,y,x\n0,1,NaN\n1,2,2\n", "t", "y", "x", "line 2, column x: the value is NaN");
  }

  @Test
  void unknownColumnsComeWithASuggestion() throws IOException {
    assertRefused("treat,y,age\n0,1,1\n", "treat", "y", "aeg", "no column aeg. Did you mean age?");
    assertRefused("treat,y,age\n0,1,1\n", "treta", "y", "age", "Did you mean treat?");
  }

  @Test
  void moreFoldsThanRowsAreRefused() throws IOException {
    Study study = read("t,y,x\n0,1,1\n1,2,2\n0,1,3\n1,3,1\n");

    assertThatThrownBy(() -> AverageEffect.of(study, Fits.of(5, 1)))
        .hasMessageContaining("fewer rows (4) than folds (5)");
  }

  @Test
  void armsAreChosenByValueAndOtherRowsLeftOut() throws IOException {
    DataFile file = csv("arm,y,x\nmail,1,1\nnone,0,2\nphone,1,1\nnone,1,0\nmail,0,3\n");
    Question question = new Question("arm=mail", "none", "y", "x", "", OutcomeType.AUTO, "");

    Study study = Study.read(file, question, List.of(), 1);

    assertThat(study.treated()).containsExactly(true, false, false, true);
    assertThat(study.rows()).containsExactly(0, 1, 3, 4);
  }

  @Test
  void constantAndCollinearColumnsAreDroppedByName() throws IOException {
    DataFile file = csv("t,y,a,b,c\n0,1,1,5,3\n1,2,2,5,5\n0,1,3,5,7\n1,3,1,5,3\n");

    Study study = Study.read(file, Simulation.question("t", "y", "a, b, c"), List.of(), 1);

    assertThat(study.warnings())
        .containsExactly(
            "Dropped b: it is constant", "Dropped c: the columns before it determine it");
  }

  @Test
  void missingValuesGetAMedianAndAnIndicatorAndCategoriesALevel() throws IOException {
    DataFile file = csv("t,y,a,g\n0,1,1,u\n1,2,,v\n0,1,3,\n1,3,8,u\n0,2,2,v\n1,1,2,u\n");

    DesignMatrix design =
        Study.read(file, Simulation.question("t", "y", "a, C(g)"), List.of(), 1).design();

    assertThat(design.columns().stream().map(DesignColumn::name))
        .containsExactly("a", "a=missing", "g=u", "g=v", "g=missing");
    assertThat(design.columns().get(0).values()).containsExactly(1, 2, 3, 8, 2, 2);
  }

  private void assertRefused(
      String data, String treatment, String outcome, String covariates, String message)
      throws IOException {
    DataFile file = csv(data);
    Question question = Simulation.question(treatment, outcome, covariates);
    assertThatThrownBy(() -> Study.read(file, question, List.of(), 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  private Study read(String data) throws IOException {
    return Study.read(csv(data), Simulation.question("t", "y", "x"), List.of(), 1);
  }

  private DataFile csv(String text) throws IOException {
    return DataFile.of(Files.writeString(folder.resolve("data.csv"), text).toString());
  }
}
