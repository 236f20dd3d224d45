// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-04-27|2018-04-27",
                " 2018-04-27 |2018-04-27",
                "2018-4-7|2018-04-07",
                "2018/04/27|2018-04-27",
                "20180427|2018-04-27",
                "20180427120000|2018-04-27",
                "20180427T120000Z|2018-04-27",
                "2018-04-27T23:30:00-08:00|2018-04-27",
                "2018-04-27T00:30:00+09:00[Asia/Seoul]|2018-04-27",
                "2018-04-27 10:00:00.123|2018-04-27",
                "2018-04-27Z|2018-04-27",
                "Fri, 27 Apr 2018 10:00:00 GMT|2018-04-27",
                "27 Apr 2018 10:00 +0900|2018-04-27",
                "Fri, 27 Apr 18 10:00:00 EST|2018-04-27",
                "1 Jan 70 00:00:00 GMT|1970-01-01",
                "April 27, 2018|2018-04-27",
                "27 April 2018|2018-04-27",
                "Sept. 5, 1999|1999-09-05",
                "1524787200|2018-04-27",
                "1524787200000|2018-04-27",
                "-86400|1969-12-31",
                "1066-10-14|1066-10-14",
                "2000-02-29|2000-02-29",
            })
    void understands(String written, LocalDate expected) {
        assertThat(ArticleDates.parse(written)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "2018",
                "2018-13-01",
                "2018-02-30",
                "20181301",
                "0000-00-00",
                "2018-04-271",
                "27/04/2018",
                "May",
                "32 April 2018",
                "99999999999999999999",
                "2018-04-27x",
                "1900-02-29",
                "April 2018",
                "-9223372036854775808",
                "9999-12-31"
            })
    void refuses(String written) {
        assertThat(ArticleDates.parse(written)).isEmpty();
    }
}
