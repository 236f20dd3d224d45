// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.spark;

import io.entente.article.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a run sets out to do. Of two runs with the same plan each may take over what the other has read.
 *
 * @param settings program and options that decide what the tables say, by name
 * @param files of the archive
 * @param least how many tasks there should be at least, see {@link SlicePlan#of}
 * @param tasks a hash of what is read in which task, and of what an update keeps of the output before
 */
public record RunPlan(Map<String, String> settings, List<ArchiveFile> files, int least, String tasks) {

    /** The plan of a reading, as {@link UnfinishedRun} keeps it: without users and passwords. */
    public static RunPlan of(ReadingPlan reading, List<ArchiveFile> files, int least) throws IOException {
        String tasks = hash(json(reading.tasks()) + json(reading.kept()));
        return RunState.JSON.readValue(json(new RunPlan(reading.settings(), files, least, tasks)), RunPlan.class);
    }

    static String json(Object value) throws IOException {
        return Secrets.withoutUser(RunState.JSON.writeValueAsString(value));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
