// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.article.UserError;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private final Configuration hadoop = new Configuration();

    @Test
    void aPlaceThatCanOnlyBeReadIsTold() throws IOException {
        String place = "http://127.0.0.1:9/archive/tables";
        OutputLock lock = OutputLock.take(place, "analyze", hadoop);
        try {
            assertThatThrownBy(() -> Publication.begin(place, false, false, hadoop))
                    .isInstanceOf(UserError.class)
                    .hasMessage("--output " + place + ": cannot be written, as such places can only be read");
        } finally {
            lock.close();
        }
    }
}
