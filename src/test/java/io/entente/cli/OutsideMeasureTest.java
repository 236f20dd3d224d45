// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.article.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutsideMeasureTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("with.csv"), text.replace(';', '\n'));
    }

    @Test
    void aSecondCodeOfTheCountryIsNoMeasure() throws IOException {
        OutsideMeasure visits = OutsideMeasure.read(
                file("start,country,ccode;1991-03-01,South Korea,732;1991-04-01,South Korea,732"), null, "USA");
        assertThat(visits.counts()).isTrue();
        assertThat(visits.series("KOR-USA")).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year,ccode1,ccode2,trade;1985,255,220,3;1985,260,220,4;2000,255,220,5",
                "year,iso1,iso2,trade;1985,DEU,FRA,4;2000,FRA,DEU,5",
                "date,country1,country2,trade;1985-07-01,Federal Republic of Germany,France,4;2000-01-01,Germany,France,5"
            })
    void countriesAreFoundByAnyCodeOfTheYear(String text) throws IOException {
        OutsideMeasure measure = OutsideMeasure.read(file(text), null, null);
        assertThat(measure.values().get("DEU-FRA")).containsEntry(1985, 4.0).containsEntry(2000, 5.0);
        assertThat(measure.name()).isEqualTo("trade");
        assertThat(measure.step()).isEqualTo(15);
    }

    @Test
    void rowsAreCountedWhereTheFileHasNoNumbersAndStatesWithoutARowHaveZero() throws IOException {
        OutsideMeasure visits = OutsideMeasure.read(
                file(
                        "kind,start,country;visit,1991-03-01,\"Korea, South\";visit,1991-04-01,South Korea;visit,1993-01-01,France"),
                null,
                "USA");
        assertThat(visits.counts()).isTrue();
        assertThat(visits.series("KOR-USA")).containsExactly(2, 0);
        assertThat(visits.series("FRA-USA")).containsExactly(0, 1);
        assertThat(visits.series("ABW-USA")).containsExactly(Double.NaN, Double.NaN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b,value;FRA,DEU,1 | no column of the year",
                "year,x,y,value;2000,FRA,DEU,1 | no columns of two countries",
                "year,a,b,v,w;2000,FRA,DEU,1,2 | --column: name one of v, w",
                "year,a,b,v;2000,FRA,DEU | line 2: has 3 cells, not the 4 of the header",
                "year,a,b,v;20,FRA,DEU,1 | line 2: '20' is no year",
                "year,a,b,v;2000,Atlantis,Mu,1 | no row with two known countries",
                "year,a,b,v | has no rows below a header"
            })
    void mistakesAreToldWithTheLine(String text, String message) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> OutsideMeasure.read(file, null, null))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(message);
    }

    @Test
    void aColumnThatIsNotThereIsTold() throws IOException {
        Path file = file("year,a,b,v;2000,FRA,DEU,1");
        assertThatThrownBy(() -> OutsideMeasure.read(file, "trade", null)).hasMessageContaining("--column trade");
    }

    @Test
    void rowsOfTheWholeTimeInAnExportOfTiesAreLeftOut() throws IOException {
        OutsideMeasure ties = OutsideMeasure.read(
                file("period,country_a,country_b,n_ab;2018,DEU,FRA,3;2019,DEU,FRA,5;all,DEU,FRA,8"), "n_ab", null);
        assertThat(ties.series("DEU-FRA")).containsExactly(3, 5);
    }
}
