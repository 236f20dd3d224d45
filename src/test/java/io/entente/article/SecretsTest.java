// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s3a://AKIA:geheim@news/in|s3a://***@news/in",
                "s3a://AKIA:ge/heim@news/in|s3a://***@news/in",
                "ftp://user@host/in and ftp://me:you@host|ftp://***@host/in and ftp://***@host",
                "https://host/a?X-Amz-Signature=ab12&b=1|https://host/a?X-Amz-Signature=***&b=1",
                "https://host/a?sv=1&sig=ab%2F12&b=1|https://host/a?sv=1&sig=***&b=1",
                "fs.s3a.secret.key=geheim, more|fs.s3a.secret.key=***, more",
                "fs.azure.account.key.x.net: geheim|fs.azure.account.key.x.net: ***",
                "{\"password\": \"geheim\", \"b\": 1}|{\"password\": \"***\", \"b\": 1}",
                "hdfs://host:8020/news/me@home/a.jsonl|hdfs://host:8020/news/me@home/a.jsonl",
                "/news/secretary.jsonl: no such file|/news/secretary.jsonl: no such file",
                "--input /in: nothing to read|--input /in: nothing to read"
            })
    void secretsAreMaskedAndNothingElse(String text, String masked) {
        assertThat(Secrets.masked(text)).isEqualTo(masked);
    }
}
