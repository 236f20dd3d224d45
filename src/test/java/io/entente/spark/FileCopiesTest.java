// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileCopiesTest {

    private static ClusterMember member(long row, long root) {
        ClusterMember m = ClusterMember.of(
                0, row, new Object[] {"id" + row, LocalDate.EPOCH, null, 7L, 8L, "in.jsonl", row, row});
        m.join(root);
        return m;
    }

    /** Row 2 begins a cluster, 5 is its near-duplicate, 9 a duplicate of 5, 4 one of 2. */
    private static FileCopies copies() {
        ByteArrayOutputStream late = new ByteArrayOutputStream();
        FileCopies.write(member(9, -3), false, "id5", "id2", late);
        FileCopies.write(member(2, -3), true, null, null, late);
        ByteArrayOutputStream early = new ByteArrayOutputStream();
        FileCopies.write(member(5, -3), true, null, "id2", early);
        FileCopies.write(member(4, -3), false, "id2", "id2", early);
        return new FileCopies(List.of(late.toByteArray(), early.toByteArray()));
    }

    @Test
    void rowsAreFoundOneAfterAnotherInWhateverOrderTheyCame() {
        FileCopies copies = copies();
        StringBuilder told = new StringBuilder();
        for (long row = 0; row < 11; row++) {
            if (copies.seek(row)) {
                told.append(row).append(' ').append(copies.original()).append(' ');
                told.append(copies.cluster())
                        .append(' ')
                        .append(copies.clusterNumber())
                        .append('\n');
            }
        }
        assertThat(told.toString()).isEqualTo("2 null null -3\n4 id2 id2 -3\n5 null id2 -3\n9 id5 id2 -3\n");
    }

    @Test
    void whatIsNoCopyIsPassedOverAndWhatDoesNotCountIsDropped() {
        FileCopies copies = copies();
        assertThat(List.of(copies.nextCopy(), copies.nextCopy(), copies.nextCopy(), copies.nextCopy()))
                .containsExactly(4, 5, 9, -1);
        copies.rewind();
        assertThat(copies.nextCopy()).isEqualTo(4);
        assertThat(copies.dropped().stream()).containsExactly(4, 9);
    }

    @Test
    void ofAFileWithoutCopiesNothingIsFound() {
        FileCopies none = new FileCopies(List.of());
        assertThat(none.seek(0)).isFalse();
        assertThat(none.nextCopy()).isEqualTo(-1);
        assertThat(none.dropped().isEmpty()).isTrue();
    }
}
