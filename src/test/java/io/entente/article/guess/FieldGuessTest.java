// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article.guess;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.article.ArchiveFormat;
import io.entente.article.ArchiveSlice;
import io.entente.article.Article;
import io.entente.article.ArticleReader;
import io.entente.article.Entry;
import io.entente.article.FieldMapping;
import io.entente.article.FieldMapping.Role;
import io.entente.article.WrittenDates;
import io.entente.article.clean.Cleaning;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldGuessTest {

    private static final String PROSE =
            "The foreign ministers of Peru and Chile met in Lima and spoke about trade. ".repeat(6);

    private static FieldMapping mapping(FieldGuess guess, FieldSamples observer) {
        return new FieldMapping(
                guess == null ? Map.of() : guess.names(),
                guess != null,
                false,
                new WrittenDates(guess == null ? null : guess.datePattern().orElse(null)),
                Cleaning.NONE,
                observer);
    }

    private static List<Entry> read(ArchiveFormat format, String archive, FieldMapping fields) throws IOException {
        List<Entry> all = new ArrayList<>();
        byte[] bytes = archive.getBytes(StandardCharsets.UTF_8);
        try (ArticleReader reader = format.open(ArchiveSlice.whole("a", new ByteArrayInputStream(bytes)), fields)) {
            reader.forEachRemaining(all::add);
        }
        return all;
    }

    private static FieldGuess guess(ArchiveFormat format, String archive) throws IOException {
        FieldSamples sample = new FieldSamples();
        read(format, archive, mapping(null, sample));
        return FieldGuess.of(sample);
    }

    @Test
    void nestedFieldsAreFoundAndReadByTheirPath() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            lines.append(String.format(Locale.ROOT, """
                    {"id":"world/2018/a%d","type":"article","sectionName":"World news","webPublicationDate":"2018-04-%02dT10:00:00Z",\
                    "webUrl":"https://example.org/a%d","fields":{"headline":"Peru and Chile sign their treaty","bodyText":"%s"},\
                    "provider":{"name":"The Example"},"wordcount":%d,"tags":["a"]}
                    """, i, i, i, PROSE + i, 100 + i));
        }
        FieldGuess guess = guess(ArchiveFormat.JSONL, lines.toString());
        assertThat(guess.names())
                .containsEntry(Role.ID, "id")
                .containsEntry(Role.DATE, "webPublicationDate")
                .containsEntry(Role.TITLE, "fields.headline")
                .containsEntry(Role.TEXT, "fields.bodyText")
                .containsEntry(Role.URL, "webUrl")
                .containsEntry(Role.SOURCE, "provider.name")
                .doesNotContainKey(Role.LANGUAGE);

        List<Entry> entries = read(ArchiveFormat.JSONL, lines.toString(), mapping(guess, null));
        assertThat(entries).hasSize(20).allSatisfy(e -> assertThat(e).isInstanceOf(Article.class));
        Article third = (Article) entries.get(2);
        assertThat(third.date()).isEqualTo(LocalDate.of(2018, 4, 3));
        assertThat(third.text()).isEqualTo(PROSE + 3);
        assertThat(third.source()).isEqualTo("The Example");
    }

    @Test
    void columnsInAnotherLanguageAreTakenByWhatTheyHold() throws IOException {
        StringBuilder rows = new StringBuilder("Nr;Rubrique;Parution;Titre;Corps\n");
        for (int i = 1; i <= 30; i++) {
            rows.append(i)
                    .append(";Monde;")
                    .append(i)
                    .append("/04/2018;Le Pérou et le Chili signent;")
                    .append(PROSE)
                    .append(i)
                    .append('\n');
        }
        FieldGuess guess = guess(ArchiveFormat.CSV, rows.toString());
        assertThat(guess.names())
                .isEqualTo(Map.of(Role.ID, "Nr", Role.DATE, "Parution", Role.TITLE, "Titre", Role.TEXT, "Corps"));
        assertThat(guess.datePattern()).contains("d/M/yyyy");
        assertThat(guess.otherPattern()).as("the 30th is no month").isEmpty();
        assertThat(read(ArchiveFormat.CSV, rows.toString(), mapping(guess, null)))
                .hasSize(30)
                .allSatisfy(e -> assertThat(e).isInstanceOf(Article.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "04/27/2018|05/02/2018|M/d/yyyy|",
                "04/05/2018|06/07/2018|d/M/yyyy|M/d/yyyy",
                "27.04.2018|2.5.2018|d.M.yyyy|",
                "27/04/98|1/5/98|d/M/yy|",
                "April 27, 2018|May 2, 2018||",
                "20180427|20180502||",
                "1524787200|1524987200||"
            })
    void datesTellHowTheyAreWritten(String one, String two, String pattern, String other) throws IOException {
        String rows = "date\ttext\n" + one + "\t" + PROSE + "\n" + two + "\t" + PROSE + "\n";
        FieldGuess guess = guess(ArchiveFormat.TSV, rows);
        assertThat(guess.datePattern().orElse(null)).isEqualTo(pattern);
        assertThat(guess.otherPattern().orElse(null)).isEqualTo(other);
        assertThat(read(ArchiveFormat.TSV, rows, mapping(guess, null)))
                .allSatisfy(e -> assertThat(e).isInstanceOf(Article.class));
    }

    @Test
    void aTableWithoutTextHasNoGuess() throws IOException {
        assertThat(guess(ArchiveFormat.CSV, "date,value\n2018-01-01,3\n2018-01-02,4\n"))
                .isEqualTo(new FieldGuess(Map.of(), Optional.empty(), Optional.empty()));
    }
}
