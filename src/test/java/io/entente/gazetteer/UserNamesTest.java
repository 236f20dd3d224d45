// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.dyad.Analyst;
import io.entente.mention.Mention;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserNamesTest {

    private static final String HEADER = "name\tcountry\tkind\tfrom\tto\tmatch\tnote";
    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);

    private static UserNames read(String... rows) {
        return UserNames.read(
                "mine.tsv",
                java.util.stream.Stream.concat(java.util.stream.Stream.of(HEADER), java.util.Arrays.stream(rows))
                        .toList());
    }

    private static String found(Vocabulary vocabulary, String text) {
        return new Analyst(vocabulary, Analyst.SentenceTone.EVERY)
                .read(null, text, "en", DAY).mentions().stream()
                        .map(m -> m.surface() + ":" + m.iso3() + ":" + m.kind().code() + (m.counts() ? "" : "!"))
                        .collect(Collectors.joining(" "));
    }

    private static Vocabulary with(UserNames... files) {
        return new Vocabulary(List.of(files), NameKind.COUNTED);
    }

    @Test
    void addsNames() {
        assertThat(found(with(read("Middle Kingdom\tCHN\tname")), "The Middle Kingdom and Peru met."))
                .isEqualTo("Middle Kingdom:CHN:name Peru:PER:name");
    }

    @Test
    void removesNames() {
        assertThat(found(with(read("Peru\t\tremoved")), "Chile and Peru met in Peru's hall."))
                .isEqualTo("Chile:CHL:name");
    }

    @Test
    void overridesAllMeaningsOfAName() {
        Vocabulary v = with(read("Kremlin\tRUS\tleader"));
        assertThat(found(v, "The Kremlin agreed.")).isEqualTo("Kremlin:RUS:leader");
    }

    @Test
    void laterFilesWinOverEarlierOnes() {
        Vocabulary v = with(read("Ruritania\tPER\tname"), read("Ruritania\tCHL\tname"));
        assertThat(found(v, "Ruritania agreed.")).isEqualTo("Ruritania:CHL:name");
    }

    @Test
    void datesAndRulesOfMatchingHold() {
        Vocabulary v = with(read("Zorblax\tPER\tleader\t2010-01-01\t2012-12-31", "QQ\tCHL\tname\t\t\texact"));
        assertThat(found(v, "Zorblax met QQ and Qq.")).isEqualTo("QQ:CHL:name");
    }

    @Test
    void apostrophesOfAnyPrintAreEqual() {
        assertThat(found(with(read("Land o’Lakes\tFIN\tname")), "The Land o'Lakes won."))
                .isEqualTo("Land o'Lakes:FIN:name");
    }

    @Test
    void kindsThatAreOffAreLeftOutAndEmbeddedOnesKept() {
        String text = "Seoul and Peru flew with Kenya Airways to a Chilean port.";
        assertThat(found(Vocabulary.shipped(), text))
                .isEqualTo("Seoul:KOR:capital Peru:PER:name Kenya Airways:KEN:embedded! Chilean:CHL:demonym");
        assertThat(found(new Vocabulary(List.of(), EnumSet.of(NameKind.NAME, NameKind.EMBEDDED)), text))
                .isEqualTo("Peru:PER:name Kenya Airways:KEN:embedded");
    }

    @Test
    void embeddedNamesMakeNoDyads() {
        String text = "Peru flew with Kenya Airways.";
        Analyst usual = new Analyst(Vocabulary.shipped(), Analyst.SentenceTone.EVERY);
        assertThat(usual.read(null, text, "en", DAY).dyads()).isEmpty();
        Analyst all = new Analyst(new Vocabulary(List.of(), NameKind.SPEAKING), Analyst.SentenceTone.EVERY);
        assertThat(all.read(null, text, "en", DAY).dyads()).hasSize(1);
        assertThat(all.read(null, text, "en", DAY).mentions()).allMatch(Mention::counts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Atlantis,ATL,name|'ATL' is no country",
                "Atlantis,PER,king|'king' is no kind of name",
                "Atlantis,,name|has country ''",
                "Atlantis,PER|2 cells",
                "Atlantis,PER,name,soon|from 'soon' is no date",
                "Atlantis,PER,name,,2000-13-01|to '2000-13-01' is no date",
                "Atlantis,PER,name,2001-01-01,2000-01-01|ends on 2000-01-01",
                "Atlantis,PER,name,,,loose|'loose' is no rule of matching",
                "...,PER,name|has 0 words",
                "Atlantis,PER,name,,,,note,more|8 cells",
            })
    void aMistakeNamesFileLineAndReason(String row, String reason) {
        assertThatThrownBy(() -> read("# a comment", row.replace(',', '\t')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("mine.tsv, line 3: ")
                .hasMessageContaining(reason);
    }

    @Test
    void aFileWithoutHeaderIsRefused() {
        assertThatThrownBy(() -> UserNames.read("mine.tsv", List.of("Peru\tPER\tname")))
                .hasMessageContaining("mine.tsv, line 1: 'Peru PER name' is no header");
        assertThatThrownBy(() -> UserNames.read("mine.tsv", List.of())).hasMessageContaining("is empty");
    }

    @Test
    void aMarkOfByteOrderAndShortHeaderAreTaken() {
        UserNames file = UserNames.read("mine.tsv", List.of("\uFEFFname\tcountry\tkind", "Atlantis\tPER\tname"));
        assertThat(file.names()).hasSize(1);
    }

    @Test
    void travelsToTheTasksAndIsBuiltOnceThere() throws Exception {
        Vocabulary here = new Vocabulary(List.of(read("Ruritania\tPER\tname")), Set.of(NameKind.NAME));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(here);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Vocabulary there = (Vocabulary) in.readObject();
            assertThat(there).isEqualTo(here);
            assertThat(there.gazetteer()).isSameAs(here.gazetteer());
            assertThat(found(there, "Ruritania and Seoul met.")).isEqualTo("Ruritania:PER:name");
        }
    }
}
