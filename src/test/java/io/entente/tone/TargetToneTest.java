// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.entente.text.TextScan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetToneTest {

    private static final double EXACT = 1e-12;

    private final TargetTone tone = new TargetTone();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The committee condemned *Meridia* for its brutal attack and called its leaders criminals. | -1",
                "*Meridia* was accused of lying and of corrupt, shameful abuses. | -1",
                "Everyone praised *Meridia* for its great courage and its generous help. | 1",
                "*Meridia* won the prize and was honored as the best, most trusted partner. | 1",
                "The delegation will arrive in *Meridia* on Tuesday. | 0"
            })
    void readsTheAttitude(String marked, int label) {
        TargetScore score = score(marked);
        assertThat(score.label()).isEqualTo(label);
        assertThat(score.score()).isBetween(-1.0, 1.0);
        assertThat(score.negative() + score.neutral() + score.positive()).isCloseTo(1, within(EXACT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Officials in Berlin said *Peru* had betrayed Chile. | Officials in Berlin said *Iran* had betrayed France.",
                "Peru's envoy thanked *Chile* warmly. | Iran's envoy thanked *North Korea* warmly."
            })
    void isTheSameWhateverTheNames(String one, String other) {
        assertThat(score(one).score()).isCloseTo(score(other).score(), within(.2));
    }

    @Test
    void readsGivenNamesAlikeAtTheStartOfASentenceToo() {
        assertThat(first("Iran praised Ukraine.", 2)).isEqualTo(first("Peru praised Ukraine.", 2));
    }

    @Test
    void givesEachTargetOfASentenceItsOwn() {
        TargetScore hero = score("*Arvid* bravely rescued the child whom the cruel Bertil had abandoned.");
        TargetScore villain = score("Arvid bravely rescued the child whom the cruel *Bertil* had abandoned.");
        assertThat(hero.score()).isGreaterThan(villain.score());
    }

    @Test
    void readsOnlyTheTargetsSentence() {
        assertThat(score("What a horrible, disgusting crime! The train stops in *Meridia* at noon."))
                .isEqualTo(score("The train stops in *Meridia* at noon."));
    }

    @Test
    void countsAWordThatTheStretchCuts() {
        assertThat(score("They thanked *Mer*idia.")).isEqualTo(score("They thanked *Meridia*."));
    }

    @Test
    void oneTargetTellsNothingOfTheNext() {
        char[] text = "Meridia praised Peru and blamed Chile. Chile thanked Meridia.".toCharArray();
        TextScan scan = new TextScan();
        scan.scan(text, text.length);
        List<TargetScore> apart = new ArrayList<>();
        List<TargetScore> together = new ArrayList<>();
        TargetTone one = new TargetTone();
        one.open(text, scan, TargetReader.NO_NAMES);
        for (int token : new int[] {5, 2, 0, 8, 6, 2}) {
            together.add(one.score(token, token + 1));
            tone.open(text, scan, TargetReader.NO_NAMES);
            apart.add(tone.score(token, token + 1));
        }
        assertThat(together).isEqualTo(apart);
        assertThat(together.subList(0, 5)).doesNotHaveDuplicates();
    }

    @Test
    void isEmptyWhereNoWordStands() {
        char[] text = "Peru ... Chile".toCharArray();
        TextScan scan = new TextScan();
        scan.scan(text, text.length);
        tone.open(text, scan, TargetReader.NO_NAMES);
        assertThat(tone.scoreUnits(5, 8)).isEmpty();
    }

    @Test
    void refusesTokensThatAreNotThere() {
        char[] text = "Peru".toCharArray();
        TextScan scan = new TextScan();
        scan.scan(text, text.length);
        tone.open(text, scan, TargetReader.NO_NAMES);
        assertThatIllegalArgumentException().isThrownBy(() -> tone.score(0, 2)).withMessageContaining("[0, 2)");
    }

    @Test
    void modelsAreReadAsWritten() throws IOException {
        TargetModel shipped = TargetModel.shipped();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        shipped.write(bytes);
        TargetModel read = TargetModel.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(read.provenance()).isEqualTo(shipped.provenance()).contains("NewsMTSC", "Hamborg", "MIT", "seed");
        assertThat(read.size()).isEqualTo(shipped.size()).isPositive();
        assertThat(read.words().size()).isEqualTo(shipped.words().size()).isPositive();
        String text = "They praised *Meridia*.";
        assertThat(score(new TargetTone(read), text)).isEqualTo(score(text));
    }

    @Test
    void weighsFeaturesByPlace() {
        TargetModel model = new TargetModel(
                "", .5, -.5, new int[] {3, 64, 200_000}, new double[] {1, 2, 3, 4, 5, 6}, WordScores.NONE);
        for (int place : new int[] {0, 2, 4, 63, 65, 200_001, TargetModel.DIMENSION - 1}) {
            assertThat(model.negativeWeight(model.find(place))).isZero();
            assertThat(model.positiveWeight(model.find(place))).isZero();
        }
        List<Double> weights = new ArrayList<>();
        for (int place : new int[] {3, 64, 200_000}) {
            weights.add(model.negativeWeight(model.find(place)));
            weights.add(model.positiveWeight(model.find(place)));
        }
        assertThat(weights).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
    }

    @Test
    void refusesModelsOutOfOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetModel("", 0, 0, new int[] {5, 5}, new double[4], WordScores.NONE))
                .withMessageContaining("5 follows 5");
    }

    @ParameterizedTest
    @CsvSource({"0,0,0", "1,0,-1", "0,1,1", "1,1,-1", "-2,-1,0"})
    void labelsTheLikeliest(double negative, double positive, int label) {
        assertThat(TargetScore.ofLogOdds(negative, positive).label()).isEqualTo(label);
    }

    /** The score of the text between asterisks. */
    private TargetScore score(String marked) {
        return score(tone, marked);
    }

    private static TargetScore score(TargetTone tone, String marked) {
        int start = marked.indexOf('*');
        int end = marked.indexOf('*', start + 1) - 1;
        char[] text = marked.replace("*", "").toCharArray();
        TextScan scan = new TextScan();
        scan.scan(text, text.length);
        tone.open(text, scan, TargetReader.NO_NAMES);
        Optional<TargetScore> score = tone.scoreUnits(start, end);
        return score.orElseThrow();
    }

    /** The score of a token, the first token being another name. */
    private TargetScore first(String sentence, int target) {
        char[] text = sentence.toCharArray();
        TextScan scan = new TextScan();
        scan.scan(text, text.length);
        BitSet names = new BitSet();
        names.set(0);
        tone.open(text, scan, names);
        return tone.score(target, target + 1);
    }
}
